import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What follows from a document and from its names is stored beside them, so that an index can be built of what is stored
 * without reading it. Rows of before have neither until they are written again, and are read.
 */
export class DerivedParts1764300000000 implements MigrationInterface {
  readonly name = 'DerivedParts1764300000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE search_document ADD COLUMN derived json, ADD COLUMN spellings json`)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE search_document DROP COLUMN derived, DROP COLUMN spellings`)
  }
}
