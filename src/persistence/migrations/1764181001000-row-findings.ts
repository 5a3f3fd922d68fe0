import type { MigrationInterface, QueryRunner } from 'typeorm'

const inWords = (text: string) => `jsonb_build_object('code', 'in_words', 'values', jsonb_build_object('text', ${text}))`

/** What is said of rows of imports is data, worded for its reader. What was said before stays, in the words it was said in. */
export class RowFindings1764181001000 implements MigrationInterface {
  readonly name = 'RowFindings1764181001000'

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, column] of [['import_row', 'reason'], ['import_change', 'left_because']]) {
      await queryRunner.query(`ALTER TABLE ${table} ALTER COLUMN ${column} TYPE jsonb
        USING CASE WHEN ${column} IS NOT NULL THEN ${inWords(String(column))} END`)
    }
    await queryRunner.query(`
      UPDATE import_row SET remarks = (
        SELECT jsonb_agg(remark - 'message' || ${inWords(`remark->'message'`)}) FROM jsonb_array_elements(remarks) AS remark)
      WHERE remarks <> '[]'`)
  }

  /** Words cannot be made here: what was found since keeps its code in the place of its words. */
  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table, column] of [['import_row', 'reason'], ['import_change', 'left_because']]) {
      await queryRunner.query(`ALTER TABLE ${table} ALTER COLUMN ${column} TYPE text
        USING coalesce(${column}->'values'->>'text', ${column}->>'code')`)
    }
    await queryRunner.query(`
      UPDATE import_row SET remarks = (
        SELECT jsonb_agg(remark - 'code' - 'values' || jsonb_build_object('message', coalesce(remark->'values'->'text', remark->'code')))
        FROM jsonb_array_elements(remarks) AS remark)
      WHERE remarks <> '[]'`)
  }
}
