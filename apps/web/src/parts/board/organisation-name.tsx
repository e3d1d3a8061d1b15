import { paths } from '../paths';

interface Named {
  readonly odsCode?: string | null;
  readonly name: string;
}

/** An organisation by its name, with the way to its page; a former one by its own name, and who carries it on. */
export function OrganisationName({ organisation, former = null }: { organisation: Named; former?: { readonly name: string } | null }) {
  const today = organisation.odsCode ? <a href={paths.organisation(organisation.odsCode)}>{organisation.name}</a> : organisation.name;
  return former ? (
    <>
      {former.name}, now part of {today}
    </>
  ) : (
    today
  );
}
