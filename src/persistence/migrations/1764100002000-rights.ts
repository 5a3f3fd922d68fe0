import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Consent as a condition of every right; what finds the records of a dataset when its rights change. */
export class Rights1764100002000 implements MigrationInterface {
  readonly name = 'Rights1764100002000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE dataset
        ADD COLUMN consent_required boolean NOT NULL DEFAULT false,
        ADD COLUMN revision integer NOT NULL DEFAULT 1,
        ADD CONSTRAINT ck_dataset_consent CHECK (
          NOT consent_required OR trim(coalesce(consent_document, '')) <> '' OR NOT (may_show OR may_search OR may_export))`)
    for (const table of ['municipality', 'interest', 'partnership']) {
      await queryRunner.query(`CREATE INDEX ix_${table}_dataset ON ${table} (dataset_id)`)
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['municipality', 'interest', 'partnership']) await queryRunner.query(`DROP INDEX ix_${table}_dataset`)
    await queryRunner.query(`
      ALTER TABLE dataset DROP CONSTRAINT ck_dataset_consent, DROP COLUMN revision, DROP COLUMN consent_required`)
  }
}
