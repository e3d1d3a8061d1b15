// Writes a typed `x.generated.ts` beside every `x.graphql` of the pages. Same input, same bytes: the results are committed.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/near-operation-file-preset';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildSchema, Kind, parse, print, visit } from 'graphql';

const root = fileURLToPath(new URL('../', import.meta.url));
process.chdir(root);

const schemaText = readFileSync(join(root, '../../packages/schema/schema.graphql'), 'utf8');
const schemaAst = buildSchema(schemaText);

const all = readdirSync('src', { recursive: true })
  .map((name) => join('src', name).replaceAll('\\', '/'))
  .sort();
const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** The cache tells objects apart by their type: every selection but a root's asks for it. */
function withTypename(document) {
  return visit(document, {
    SelectionSet: {
      leave(node, _key, parent) {
        const isRoot = parent && !Array.isArray(parent) && parent.kind === Kind.OPERATION_DEFINITION;
        const has = node.selections.some((one) => one.kind === Kind.FIELD && one.name.value === '__typename');
        return isRoot || has ? undefined : { ...node, selections: [typename, ...node.selections] };
      },
    },
  });
}

const documents = all
  .filter((path) => path.endsWith('.graphql'))
  .map((location) => {
    const document = withTypename(parse(readFileSync(location, 'utf8')));
    return { location, document, rawSDL: print(document) };
  });

const config = {
  useTypeImports: true,
  namingConvention: 'keep',
  enumType: 'string-literal',
  arrayInputCoercion: false,
  dedupeFragments: true,
  documentMode: 'documentNode',
  optimizeDocumentNode: true,
  scalars: {
    ID: 'string',
    DateTime: 'string',
    Date: 'string',
    PartialDate: 'string',
    GeoJSON: 'object',
  },
};

const sections = await preset.buildGeneratesSection({
  baseOutputDir: './src',
  presetConfig: { extension: '.generated.ts', cwd: root },
  schema: parse(schemaText),
  schemaAst,
  documents,
  config,
  pluginMap: { 'typescript-operations': typescriptOperations, 'typed-document-node': typedDocumentNode },
  plugins: [{ 'typescript-operations': {} }, { 'typed-document-node': {} }],
});

const written = new Set();
for (const section of sections) {
  const content = `// Generated from the .graphql beside it by \`pnpm generate\`.\n${await codegen(section)}`;
  const path = section.filename.replaceAll('\\', '/');
  written.add(path.replace(root, ''));
  if (!existsSync(path) || readFileSync(path, 'utf8') !== content) writeFileSync(path, content);
}
for (const path of all.filter((one) => one.endsWith('.generated.ts') && !written.has(one))) rmSync(path);
console.log(`${written.size} files of typed operations`);
