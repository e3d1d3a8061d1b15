// Who may import whom (docs/ARCHITECTURE.md). Anything not listed is not allowed; no cycles.
const everybody = ['platform', 'visibility'];
const rooms = {
  platform: [],
  organisations: [],
  tags: [],
  people: ['organisations'],
  visibility: ['people', 'organisations'],
  records: ['people', 'organisations'],
  initiatives: ['records', 'visibility', 'tags', 'organisations', 'people'],
  similarity: ['initiatives', 'organisations', 'tags'],
  adaptations: ['records', 'initiatives', 'organisations', 'people'],
  commercial: ['records', 'initiatives', 'organisations', 'tags', 'people'],
  search: ['initiatives', 'adaptations', 'tags', 'similarity', 'organisations'],
  conversations: ['records', 'initiatives', 'adaptations', 'similarity', 'organisations', 'people'],
  lessons: ['records', 'initiatives', 'tags', 'organisations', 'people'],
  catalogue: ['records', 'initiatives', 'adaptations', 'lessons', 'commercial', 'similarity', 'organisations', 'people', 'tags'],
  overlaps: ['records', 'similarity', 'initiatives', 'adaptations', 'commercial', 'organisations', 'people', 'tags'],
  boards: ['records', 'overlaps', 'adaptations', 'similarity', 'lessons', 'initiatives', 'organisations', 'people', 'tags'],
  audit: ['initiatives', 'people'],
};
// The viewer is every feature's first parameter, so its type and decorator are everybody's.
const viewer = '^apps/api/src/people/(viewer|current-viewer|person\\.entity)\\.ts$';

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room}-imports`,
  severity: 'error',
  from: { path: `^apps/api/src/${room}/`, pathNot: '\\.spec\\.ts$' },
  to: {
    path: '^apps/api/src/[^/]+/',
    pathNot: [
      `^apps/api/src/(${[room, ...allowed, ...(room === 'platform' ? [] : room === 'organisations' || room === 'tags' || room === 'people' ? ['platform'] : everybody)].join('|')})/`,
      ...(room === 'platform' ? [] : [viewer]),
    ],
  },
}));

export default {
  forbidden: [
    ...roomRules,
    {
      name: 'no-cycles',
      severity: 'error',
      from: { pathNot: '\\.entity\\.ts$' },
      to: { circular: true, viaOnly: { pathNot: '\\.entity\\.ts$' } },
    },
    {
      name: 'rules-are-pure',
      comment: '*.rules.ts decide: no framework, no database, no clock.',
      severity: 'error',
      from: { path: '\\.rules\\.ts$' },
      to: { path: '(node_modules/(@nestjs|typeorm|pg)/)|(platform/clock\\.ts$)|(^node:(fs|net|child_process)$)' },
    },
    {
      name: 'initiative-entity-is-private',
      severity: 'error',
      from: { path: '^apps/api/src/', pathNot: '^apps/api/src/(initiatives/|entities\\.ts)' },
      to: { path: 'initiatives/initiative\\.entity\\.ts$' },
    },
    { name: 'web-never-imports-api', severity: 'error', from: { path: '^(apps/web|packages)/' }, to: { path: '^apps/api/' } },
    { name: 'ui-knows-no-schema', severity: 'error', from: { path: '^packages/ui/' }, to: { path: '^(packages/schema|apps)/' } },
    { name: 'schema-imports-nothing', severity: 'error', from: { path: '^packages/schema/src/' }, to: { path: '^(packages/ui|apps)/' } },
    {
      name: 'web-features-are-strangers',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'web-parts-know-no-feature',
      severity: 'error',
      from: { path: '^apps/web/src/parts/' },
      to: { path: '^apps/web/src/(features|app)/' },
    },
    {
      name: 'web-lib-knows-no-feature',
      severity: 'error',
      from: { path: '^apps/web/src/lib/' },
      to: { path: '^apps/web/src/(features|app|parts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.spec\\.tsx?$)|(/dist/)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
};
