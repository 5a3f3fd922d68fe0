import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Names are kept apart from populations: a changed population used to rewrite all names of its municipality in five
 * indexes. Standings that were written exactly stay until their rows are written anew; they are within half a step.
 */
export class CoarseStandings1764182000000 implements MigrationInterface {
  name = 'CoarseStandings1764182000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE search_name DROP COLUMN population`)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE search_name ADD COLUMN population integer`)
    await queryRunner.query(`
      UPDATE search_name AS n SET population = a.population FROM search_attribute AS a WHERE a.municipality_id = n.municipality_id`)
  }
}
