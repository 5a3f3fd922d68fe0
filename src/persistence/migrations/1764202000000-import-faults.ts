import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Why a run failed is data, worded for its reader. What was said before stays, in the words it was said in. */
export class ImportFaults1764202000000 implements MigrationInterface {
  readonly name = 'ImportFaults1764202000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE import_run ALTER COLUMN problem TYPE jsonb
      USING CASE WHEN problem IS NOT NULL THEN jsonb_build_object('code', 'in_words', 'values', jsonb_build_object('text', problem)) END`)
  }

  /** Words cannot be made here: what was found since keeps its code in the place of its words. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE import_run ALTER COLUMN problem TYPE text USING coalesce(problem->'values'->>'text', problem->>'code')`)
  }
}
