#!/bin/sh
# Makes the role of the running API. It gets its rights from Kith itself, after each migration; here it gets none.
set -eu
psql --no-psqlrc --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set=password="$KITH_APP_PASSWORD" <<'SQL'
create role kith_app login nosuperuser nocreatedb nocreaterole noinherit password :'password';
SQL
