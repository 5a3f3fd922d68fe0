/** The same rules for the pages: TSX needs the cruiser's own transpiler, which can't tell type imports, so circles are left to the first pass. */
const { forbidden, options } = require('./.dependency-cruiser.cjs')

const { parser: _parser, ...rest } = options
module.exports = {
  forbidden: forbidden.filter(({ name }) => name !== 'no-circles'),
  options: { ...rest, tsPreCompilationDeps: false, doNotFollow: { path: '^(node_modules|src|config)/' } },
}
