/**
 * The import rules of docs/architecture.md, proved by `npm run check:imports`. There are no exceptions, and none
 * is to be added: an import that breaks a rule is in the wrong folder.
 */
const only = (folder, mayImport, comment) => ({
  name: `${folder.replace(/[^a-z]+/g, '-')}-imports`,
  comment,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { path: '^(src|workers|web|config|test)/', pathNot: `^(${[folder, ...mayImport].join('|')})(/|$)` },
})
const confined = (packageName, folders) => ({
  name: `${packageName.replace(/[^a-z]+/g, '-')}-confined`,
  severity: 'error',
  from: { path: '^(src|workers|web|config)/', pathNot: `^(${folders.join('|')})` },
  to: { path: `^node_modules/${packageName}/` },
})
const pure = ['src/shared', 'src/domain']

module.exports = {
  forbidden: [
    { name: 'no-circles', comment: 'not even of types', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-missing', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-development-packages', severity: 'error',
      from: { path: '^(src|workers|config)/' }, to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    only('src/shared', [], 'the bottom of everything'),
    only('src/domain', ['src/shared'], 'types and pure rules'),
    only('src/naming', [...pure, 'src/projection'], 'pure'),
    only('src/projection', [...pure, 'src/naming'], 'pure'),
    only('src/matching', [...pure, 'src/projection', 'src/naming', 'config/ranking/schema.ts'], 'pure: data and dates are arguments'),
    only('src/understanding', [...pure, 'src/naming'], 'pure: words and names are arguments'),
    only('src/wording', [...pure, 'src/matching', 'src/understanding', 'config'], 'words for what was found'),
    only('src/use-cases', [...pure, 'src/naming', 'src/projection', 'src/matching', 'src/understanding'], 'verbs and their ports'),
    only('src/http', [...pure, 'src/naming', 'src/projection', 'src/matching', 'src/understanding', 'src/use-cases', 'src/wording', 'web', 'config'], 'a door'),
    only('web/search-box', [], 'loaded by other websites: nothing of ours but itself'),
    only('web', [...pure, 'src/projection', 'src/matching', 'src/understanding', 'src/use-cases', 'src/wording', 'config'], 'pages'),
    {
      name: 'workers-imports', comment: 'doors; start.ts and main.ts wire them', severity: 'error',
      from: { path: '^workers/', pathNot: '^workers/(start|main)[.]ts$' },
      to: { path: '^(src|workers|web|config|test)/', pathNot: '^(workers|src/shared|src/domain|src/use-cases)/' },
    },
    only('src/persistence', [...pure, 'src/use-cases'], 'TypeORM'),
    only('src/search-engine', [...pure, 'src/projection', 'src/naming', 'src/use-cases'], 'an engine'),
    only('src/queue', [...pure, 'src/use-cases'], 'BullMQ'),
    only('src/embedded', ['src/shared'], 'launchers'),
    only('src/import', [...pure, 'src/naming', 'src/use-cases', 'config'], 'register sources'),
    only('src/fitting', [...pure, 'src/projection', 'src/matching'], 'pure: data, seeds and dates are arguments'),
    only('src/evaluation', [...pure, 'src/naming', 'src/projection', 'src/matching', 'src/understanding', 'src/fitting', 'src/use-cases', 'src/import', 'config'], 'measuring'),
    only('config', [...pure, 'src/projection', 'src/matching', 'src/understanding'], 'settings and data'),
    confined('typeorm', ['src/persistence/', 'src/container\\.ts']),
    confined('bullmq', ['src/queue/']),
    confined('ioredis', ['src/queue/']),
    confined('meilisearch', ['src/search-engine/meilisearch/']),
    confined('esbuild', ['web/bundle\\.ts', 'web/style-sheet\\.ts']),
    confined('express', ['src/http/', 'src/main\\.ts']),
    {
      name: 'pure-folders-read-nothing', severity: 'error',
      from: { path: '^src/(domain|naming|matching|projection|understanding|fitting)/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
  ],
  options: {
    // TSX is beyond the swc pass; .dependency-cruiser.web.cjs reads it.
    doNotFollow: { path: 'node_modules|\\.tsx$' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    moduleSystems: ['es6'],
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'node', 'types'] },
  },
}
