import type { MigrationInterface, QueryRunner } from 'typeorm'

/** How often municipalities were shown in lists of suggestions, for their balance. */
export class Exposure1764100005000 implements MigrationInterface {
  readonly name = 'Exposure1764100005000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE exposure (
        municipality_id integer CONSTRAINT pk_exposure PRIMARY KEY
          CONSTRAINT fk_exposure_municipality REFERENCES municipality ON DELETE CASCADE,
        lists double precision NOT NULL,
        decayed_on date NOT NULL,
        changed_at timestamptz NOT NULL
      )`)
    await queryRunner.query(`CREATE INDEX ix_exposure_changed_at ON exposure (changed_at)`)
    await queryRunner.query(`
      CREATE TABLE suggestion_shown (
        asker_id integer CONSTRAINT fk_suggestion_shown_asker REFERENCES municipality ON DELETE CASCADE,
        municipality_id integer CONSTRAINT fk_suggestion_shown_municipality REFERENCES municipality ON DELETE CASCADE,
        shown_on date NOT NULL,
        CONSTRAINT pk_suggestion_shown PRIMARY KEY (asker_id, municipality_id)
      )`)
    await queryRunner.query(`CREATE INDEX ix_suggestion_shown_municipality ON suggestion_shown (municipality_id)`)
    await queryRunner.query(`CREATE INDEX ix_suggestion_shown_on ON suggestion_shown (shown_on)`)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE suggestion_shown, exposure`)
  }
}
