import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What partners do together again and again, each in a few words. */
export class RecurringEvents1764181000000 implements MigrationInterface {
  readonly name = 'RecurringEvents1764181000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE partnership ADD COLUMN events text[] NOT NULL DEFAULT '{}'`)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE partnership DROP COLUMN events`)
  }
}
