/** Jest runs TypeScript as ES modules through swc; decorators as TypeORM needs them. */
const transform = {
  '^.+\\.tsx?$': ['@swc/jest', {
    jsc: {
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false, react: { runtime: 'automatic', importSource: 'preact' } },
      target: 'es2022',
    },
    module: { type: 'es6' },
  }],
}
const project = (name, extra = {}) => ({
  displayName: name,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`, `<rootDir>/test/${name}/**/*.test.tsx`],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform,
  ...extra,
})
/** One PostgreSQL serves the whole run; tests take databases from `test/support/postgres.ts`. */
const withPostgres = {
  globalSetup: '<rootDir>/test/support/start-postgres.mjs',
  globalTeardown: '<rootDir>/test/support/stop-postgres.mjs',
}
export default {
  // Not a measure of speed: a busy machine must not fail a test that would pass.
  testTimeout: 60_000,
  // Left to itself, Jest leaves one processor out: on two, everything would wait for one worker.
  maxWorkers: '100%',
  projects: [
    project('unit'), project('relevance'), project('contract', withPostgres), project('integration', withPostgres), project('browser', withPostgres),
  ],
}
