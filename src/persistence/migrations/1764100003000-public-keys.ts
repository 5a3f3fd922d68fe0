import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Keys that may stand in pages: they only read, and only for pages of the origins they name. */
export class PublicKeys1764100003000 implements MigrationInterface {
  readonly name = 'PublicKeys1764100003000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE api_key
        ADD COLUMN kind text NOT NULL DEFAULT 'secret'
          CONSTRAINT ck_api_key_kind CHECK (kind IN ('secret', 'public')),
        ADD COLUMN origins text[] NOT NULL DEFAULT '{}',
        ADD COLUMN requests_per_minute integer
          CONSTRAINT ck_api_key_requests_per_minute CHECK (requests_per_minute > 0),
        ADD CONSTRAINT ck_api_key_origins CHECK ((kind = 'public') = (cardinality(origins) > 0))`)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    // A public key must not come back as one that writes.
    await queryRunner.query(`DELETE FROM api_key WHERE kind = 'public'`)
    await queryRunner.query(`ALTER TABLE api_key DROP COLUMN kind, DROP COLUMN origins, DROP COLUMN requests_per_minute`)
  }
}
