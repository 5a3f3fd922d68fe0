import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Websites that load the search box under a version get that version for as long as this database lives. */
export class EmbedRelease1764100009000 implements MigrationInterface {
  readonly name = 'EmbedRelease1764100009000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE embed_release (
        version text CONSTRAINT pk_embed_release PRIMARY KEY,
        script bytea NOT NULL,
        style bytea NOT NULL,
        first_served_at timestamptz NOT NULL DEFAULT now()
      )`)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE embed_release`)
  }
}
