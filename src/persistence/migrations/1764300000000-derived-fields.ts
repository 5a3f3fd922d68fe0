import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What follows from a document is stored beside it, so that an index can be built of what is stored without reading it.
 * Rows of before have nothing there until they are written again, and are read.
 */
export class DerivedFields1764300000000 implements MigrationInterface {
  readonly name = 'DerivedFields1764300000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE search_document ADD COLUMN derived json`)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE search_document DROP COLUMN derived`)
  }
}
