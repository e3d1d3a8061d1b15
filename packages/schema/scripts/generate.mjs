// Merges the hand-written SDL into schema.graphql and writes the types that resolvers are checked against.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import { buildASTSchema, extendSchema, Kind, parse, printSchema, visit } from 'graphql';

const root = new URL('../', import.meta.url);
const sources = readdirSync(new URL('sdl/', root))
  .filter((name) => name.endsWith('.graphql'))
  .sort();
const document = parse(sources.map((name) => readFileSync(new URL(`sdl/${name}`, root), 'utf8')).join('\n'));

// A root type may be declared without fields and filled by `extend type`, as each feature does.
const isExtension = (node) => node.kind === Kind.OBJECT_TYPE_EXTENSION;
const base = { kind: Kind.DOCUMENT, definitions: document.definitions.filter((node) => !isExtension(node)) };
const extensions = { kind: Kind.DOCUMENT, definitions: document.definitions.filter(isExtension) };
const schema = extendSchema(buildASTSchema(base, { assumeValid: true }), extensions);
const sdl = `# Generated from sdl/ by \`pnpm generate\`: edit there.\n${printSchema(schema)}\n`;
writeFileSync(new URL('schema.graphql', root), sdl);

// Inside the API an enum value is lower case, as it is stored; the contract's names are upper case (see enum-values.ts there).
const lowered = visit(parse(sdl), {
  EnumValueDefinition: (node) => ({ ...node, name: { ...node.name, value: node.name.value.toLowerCase() } }),
  EnumValue: (node) => ({ ...node, value: node.value.toLowerCase() }),
});

const types = await codegen({
  schema: lowered,
  documents: [],
  filename: 'types.generated.ts',
  plugins: [{ typescript: {} }],
  pluginMap: { typescript },
  config: {
    enumsAsTypes: true,
    useTypeImports: true,
    skipTypename: false,
    scalars: {
      DateTime: { input: 'string', output: 'Date | string' },
      Date: 'string',
      PartialDate: 'string',
      GeoJSON: 'object',
      ID: 'string',
    },
  },
});
mkdirSync(new URL('src/generated/', root), { recursive: true });
writeFileSync(new URL('src/generated/types.generated.ts', root), `// Generated from sdl/ by \`pnpm generate\`.\n${types}`);
