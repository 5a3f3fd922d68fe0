import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Answers to requests with an `Idempotency-Key`, for their repetition. */
export class KeptAnswers1764100003001 implements MigrationInterface {
  readonly name = 'KeptAnswers1764100003001'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE kept_answer (
        caller text NOT NULL,
        key text NOT NULL,
        request_hash char(64) NOT NULL,
        asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        status smallint,
        headers jsonb,
        body text,
        CONSTRAINT pk_kept_answer PRIMARY KEY (caller, key)
      )`)
    await queryRunner.query(`CREATE INDEX ix_kept_answer_asked_at ON kept_answer (asked_at)`)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE kept_answer`)
  }
}
