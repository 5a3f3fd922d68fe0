import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Where a trait comes from is data, worded for its reader. What was said before stays, in the words it was said in, until the
 * register is loaded again, as its next start does.
 */
export class TraitSources1764203000000 implements MigrationInterface {
  readonly name = 'TraitSources1764203000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE municipality_trait ALTER COLUMN source TYPE jsonb
      USING CASE WHEN source = 'declared' THEN jsonb_build_object('code', 'declared', 'values', '{}'::jsonb)
        ELSE jsonb_build_object('code', 'in_words', 'values', jsonb_build_object('text', source)) END`)
  }

  /** Words cannot be made here: what was derived since keeps its code in the place of its words. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE municipality_trait ALTER COLUMN source TYPE text USING coalesce(source->'values'->>'text', source->>'code')`)
  }
}
