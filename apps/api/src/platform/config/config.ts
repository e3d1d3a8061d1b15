import { z } from 'zod';

/**
 * Every setting, parsed once at start. The only file that reads `process.env`; the table in docs/configuration.md
 * is made from these descriptions (`kith settings`).
 */
const numbers = (least: number, most: number, kind: string) => {
  const error = `must be a ${kind} from ${least} to ${most}`;
  return z.coerce.number({ error }).min(least, error).max(most, error);
};
const whole = (least: number, most: number) => numbers(least, most, 'whole number').int(`must be a whole number from ${least} to ${most}`);
const postgres = z.url({
  protocol: /^postgres(ql)?$/,
  error:
    'must be the address of a PostgreSQL database, such as postgresql://kith:password@db.example.nhs.uk/kith, with marks in the password percent-encoded',
});
const web = z.url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://' });
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean),
);
const flag = z.enum(['on', 'off']).transform((value) => value === 'on');

/** A minute. */
const MOST_REQUESTS = 1_000_000;

export const settings = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .describe('production needs an OpenID provider, a database server and an https address'),
  PORT: whole(0, 65_535).default(3000).describe('Port of the pages and of /graphql'),
  KITH_HOST: z.string().default('127.0.0.1').describe('Address to listen on; only loopback with the bundled identity provider'),
  KITH_PUBLIC_URL: web
    .optional()
    .describe('Address under which people reach Kith, without a path; default http://localhost:PORT, in production none'),
  KITH_DATA_DIR: z.string().default('.kith').describe('Folder of the embedded database and of caches'),
  DATABASE_URL: postgres.optional().describe('External PostgreSQL 15 or newer; left out, the embedded database is used'),
  DATABASE_OWNER_URL: postgres
    .optional()
    .describe('The same database as the owner of its tables, for migrations; DATABASE_URL is then a role with least rights'),
  KITH_DATABASE_POOL: whole(1, 200).default(10).describe('Connections to an external database'),
  KITH_DEMONSTRATION: flag
    .optional()
    .describe('on or off: the fictional demonstration area; default on with the embedded database, off with DATABASE_URL'),
  KITH_STARTER: flag.default(true).describe('on or off: load the starter catalogue at start'),
  KITH_OIDC_ISSUER: web.optional().describe('Issuer of the OpenID provider; left out, the bundled provider of fictional people is used'),
  KITH_OIDC_CLIENT_ID: z.string().optional().describe('Client id at the OpenID provider'),
  KITH_OIDC_CLIENT_SECRET: z.string().optional().describe('Client secret at the OpenID provider; left out for a public client'),
  KITH_OIDC_SCOPE: z
    .string()
    .regex(/(^|\s)openid(\s|$)/, 'must hold openid')
    .default('openid profile email')
    .describe('Scopes asked for'),
  KITH_OIDC_NAME_CLAIM: z.string().default('name').describe('Claim that holds the name of the person'),
  KITH_OIDC_EMAIL_CLAIM: z.string().default('email').describe('Claim that holds the e-mail address'),
  KITH_OIDC_TENANTS: list
    .transform((ids) => ids.map((id) => id.toLowerCase()))
    .optional()
    .describe('Entra tenants (tid) whose people may sign in, with commas; needed where the issuer serves every tenant'),
  KITH_OIDC_ACR_VALUES: z.string().optional().describe('Strength of authentication to ask for (acr_values)'),
  KITH_OIDC_ACR_ACCEPTED: list.optional().describe('Strengths (acr) that are let in, with commas; left out, any'),
  KITH_SESSION_HOURS: numbers(0.1, 72, 'number').default(12).describe('Absolute length of a session in hours'),
  KITH_SESSION_IDLE_MINUTES: numbers(1, 1_440, 'number').default(60).describe('A session ends after this many minutes without a request'),
  KITH_EMBEDDINGS: z
    .enum(['local', 'http', 'off', 'hash'])
    .default('local')
    .describe('Where meaning comes from: the model that comes along, a server, nowhere; hash is for tests'),
  KITH_EMBEDDINGS_URL: web.optional().describe('Base address of a server that speaks the OpenAI embeddings protocol'),
  KITH_EMBEDDINGS_MODEL: z.string().optional().describe('Model name at that server'),
  KITH_EMBEDDINGS_DIMS: whole(16, 4_096).optional().describe('How many dimensions that model has, 16 to 4096'),
  KITH_EMBEDDINGS_KEY: z.string().optional().describe('Key for that server'),
  KITH_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be smtp://HOST:PORT or smtps://HOST:PORT' })
    .optional()
    .describe(
      'Mail server; left out, nobody gets mail, and with the bundled provider it is read on the page /development/mail. It should sign List-Unsubscribe and List-Unsubscribe-Post (DKIM), so that mail programmes offer to stop what comes again and again',
    ),
  KITH_MAIL_FROM: z
    .string()
    .regex(/@/, 'must hold an address, such as Kith <no-reply@kith.example.nhs.uk>')
    .default('Kith <no-reply@localhost>')
    .describe('Sender of mail'),
  KITH_RATE_LIMIT: whole(0, MOST_REQUESTS)
    .default(1_800)
    .describe('Requests a minute per address, files of the pages not counted; 0 switches the limit off'),
  KITH_RATE_LIMIT_PERSON: whole(0, MOST_REQUESTS)
    .optional()
    .describe(
      'Questions to /graphql a minute per signed-in person, from wherever they come; default half of KITH_RATE_LIMIT, 0 is no limit',
    ),
  KITH_TRUSTED_DOCUMENTS: flag
    .optional()
    .describe(
      'on or off: a signed-in browser may ask only what the pages ask; access tokens and readers who are not signed in ask what they like; default on in production',
    ),
  KITH_PROXIES: whole(0, 10)
    .default(1)
    .describe('Proxies in front of Kith in production, each of which adds to X-Forwarded-For; decides which address is limited'),
  KITH_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info').describe('How much is logged'),
});
type Settings = z.infer<typeof settings>;

export interface Config
  extends Omit<Settings, 'KITH_PUBLIC_URL' | 'KITH_DEMONSTRATION' | 'KITH_TRUSTED_DOCUMENTS' | 'KITH_RATE_LIMIT_PERSON'> {
  readonly publicUrl: string;
  readonly demonstration: boolean;
  readonly trustedDocuments: boolean;
  /** Questions a minute and person; 0 is no limit. */
  readonly personLimit: number;
  /** The provider of fictional people that comes along: loopback only, never in production. */
  readonly bundledProvider: boolean;
}

/** A setting is wrong: the message names each and says what it must be. */
export class WrongSettings extends Error {}

/** Hosts that are this machine. */
export const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '[::1]', 'localhost']);
/** Of tests, benches and the compose file: not read here. */
const OTHERS = /^KITH_(TEST_|LEAKS|KILLS|FUZZ_|TIMING_|JOURNEYS$|APP_PASSWORD$|DATABASE_PASSWORD$|PUBLISHED_PORT$)/;

/** A slip of the pen would else go unseen, and leave a door open that was meant to be shut. */
const unknownSettings = (names: readonly string[]): string[] =>
  names
    .filter((name) => name.startsWith('KITH_') && !OTHERS.test(name) && !Object.hasOwn(settings.shape, name))
    .map((name) => `${name}: no such setting; \`kith settings\` prints them all.`);

/** What is wrong with addresses that can be read as such. */
function addressProblems({ publicUrl, bundledProvider, NODE_ENV, KITH_OIDC_ISSUER }: Config): string[] {
  const { hostname, pathname } = new URL(publicUrl);
  const issuer = KITH_OIDC_ISSUER ? new URL(KITH_OIDC_ISSUER) : null;
  return [
    pathname === '/' ? '' : 'KITH_PUBLIC_URL: without a path: Kith answers at the root of a host of its own.',
    bundledProvider && NODE_ENV !== 'production' && !LOOPBACK.has(hostname)
      ? 'KITH_OIDC_ISSUER: needed where KITH_PUBLIC_URL is not of this machine; the bundled identity provider signs in fictional people without a password.'
      : '',
    issuer?.protocol === 'http:' && !LOOPBACK.has(issuer.hostname)
      ? 'KITH_OIDC_ISSUER: a provider elsewhere is asked over https:// only.'
      : '',
  ].filter(Boolean);
}

/** What may be left out where one looks around on one's own machine, and never where others sign in. */
function productionProblems({ bundledProvider, DATABASE_URL }: Config, publicUrl: string | undefined): string[] {
  const { protocol, hostname } = new URL(publicUrl ?? 'http://unknown');
  return [
    bundledProvider
      ? 'KITH_OIDC_ISSUER: needed in production; the bundled identity provider signs in fictional people without a password.'
      : '',
    DATABASE_URL ? '' : 'DATABASE_URL: needed in production; the embedded database is for looking around, and nobody backs it up.',
    protocol === 'https:' || LOOPBACK.has(hostname)
      ? ''
      : 'KITH_PUBLIC_URL: needed in production, and must begin with https://: over http:// anybody on the way could take a session.',
  ].filter(Boolean);
}

export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  const unknown = unknownSettings(Object.keys(given));
  if (!parsed.success) {
    throw new WrongSettings([...parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`), ...unknown].join('\n'));
  }
  const { KITH_PUBLIC_URL, KITH_DEMONSTRATION, KITH_TRUSTED_DOCUMENTS, KITH_RATE_LIMIT_PERSON, ...rest } = parsed.data;
  const config: Config = {
    ...rest,
    publicUrl: (KITH_PUBLIC_URL ?? `http://localhost:${rest.PORT}`).replace(/\/$/, ''),
    trustedDocuments: KITH_TRUSTED_DOCUMENTS ?? rest.NODE_ENV === 'production',
    personLimit: KITH_RATE_LIMIT_PERSON ?? Math.ceil(rest.KITH_RATE_LIMIT / 2),
    demonstration: KITH_DEMONSTRATION ?? !rest.DATABASE_URL,
    bundledProvider: !rest.KITH_OIDC_ISSUER,
  };
  const problems = [...unknown, ...addressProblems(config)];
  if (config.NODE_ENV === 'production') problems.push(...productionProblems(config, KITH_PUBLIC_URL));
  if (config.bundledProvider && !LOOPBACK.has(config.KITH_HOST)) {
    problems.push(
      'KITH_HOST: only a loopback address while the bundled identity provider is used; set KITH_OIDC_ISSUER to listen elsewhere.',
    );
  }
  if (config.KITH_OIDC_ISSUER && !config.KITH_OIDC_CLIENT_ID) problems.push('KITH_OIDC_CLIENT_ID: needed with KITH_OIDC_ISSUER.');
  if (/\/(common|organizations|consumers)(\/|$)/.test(config.KITH_OIDC_ISSUER ?? '') && !config.KITH_OIDC_TENANTS?.length) {
    problems.push('KITH_OIDC_TENANTS: needed with an issuer that serves every tenant; better, give the issuer of your own tenant.');
  }
  if (config.DATABASE_OWNER_URL && !config.DATABASE_URL)
    problems.push('DATABASE_OWNER_URL: needs DATABASE_URL, the role of the running API.');
  if (config.KITH_EMBEDDINGS === 'http' && !(config.KITH_EMBEDDINGS_URL && config.KITH_EMBEDDINGS_MODEL && config.KITH_EMBEDDINGS_DIMS)) {
    problems.push('KITH_EMBEDDINGS: http needs KITH_EMBEDDINGS_URL, KITH_EMBEDDINGS_MODEL and KITH_EMBEDDINGS_DIMS.');
  }
  if (problems.length > 0) throw new WrongSettings(problems.join('\n'));
  return config;
}

/** Injection token of the parsed configuration. */
export const CONFIG = Symbol('CONFIG');

/** Every setting as a Markdown table, for docs/configuration.md. */
export function settingsTable(): string {
  const rows = Object.entries(settings.shape).map(([name, type]) => {
    const standard = type.safeParse(undefined);
    const value = standard.success && standard.data !== undefined ? `\`${standard.data === true ? 'on' : String(standard.data)}\`` : '';
    return `| \`${name}\` | ${value} | ${type.description ?? ''} |`;
  });
  return `| setting | default | meaning |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}
