import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Populations, areas and codes that lists have brought know their dataset; those of runs that are applied already, too. */
export class ImportedFacts1764182001000 implements MigrationInterface {
  readonly name = 'ImportedFacts1764182001000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE official_code ADD COLUMN dataset_id text CONSTRAINT fk_official_code_dataset REFERENCES dataset`)
    await queryRunner.query(`
      CREATE TABLE imported_fact (
        municipality_id integer NOT NULL CONSTRAINT pk_imported_fact PRIMARY KEY
          CONSTRAINT fk_imported_fact_municipality REFERENCES municipality ON DELETE CASCADE,
        population_dataset_id text CONSTRAINT fk_imported_fact_population_dataset REFERENCES dataset,
        own_population integer,
        own_population_of text NOT NULL,
        own_population_date date,
        area_dataset_id text CONSTRAINT fk_imported_fact_area_dataset REFERENCES dataset,
        own_area double precision
      )`)
    await queryRunner.query(`
      WITH wrote AS (
        SELECT c.municipality_id, c.run_id, d.id AS dataset_id, c.before, c.after,
          (c.before->'population', c.before->'populationOf', c.before->'populationDate')
            IS DISTINCT FROM (c.after->'population', c.after->'populationOf', c.after->'populationDate') AS population,
          c.before->'area' IS DISTINCT FROM c.after->'area' AS area
        FROM import_change c JOIN import_run r ON r.id = c.run_id AND r.status = 'applied'
        JOIN dataset d ON d.id = r.dataset->>'id'
        WHERE c.subject ? 'municipality'
      ), first AS (
        SELECT DISTINCT ON (municipality_id) municipality_id, before FROM wrote ORDER BY municipality_id, run_id
      ), populations AS (
        SELECT DISTINCT ON (municipality_id) municipality_id, dataset_id, after FROM wrote WHERE population ORDER BY municipality_id, run_id DESC
      ), areas AS (
        SELECT DISTINCT ON (municipality_id) municipality_id, dataset_id, after FROM wrote WHERE area ORDER BY municipality_id, run_id DESC
      )
      INSERT INTO imported_fact
      SELECT m.id, CASE WHEN to_jsonb(m.population) = p.after->'population' THEN p.dataset_id END, (f.before->>'population')::integer,
        f.before->>'populationOf', (f.before->>'populationDate')::date,
        CASE WHEN to_jsonb(m.area) = a.after->'area' THEN a.dataset_id END, (f.before->>'area')::double precision
      FROM first f JOIN municipality m ON m.id = f.municipality_id
      LEFT JOIN populations p USING (municipality_id) LEFT JOIN areas a USING (municipality_id)`)
    await queryRunner.query(`
      UPDATE official_code AS o SET dataset_id = d.id
      FROM import_change c JOIN import_run r ON r.id = c.run_id AND r.status = 'applied' JOIN dataset d ON d.id = r.dataset->>'id'
      WHERE c.subject ? 'municipality' AND o.municipality_id = c.municipality_id
        AND NOT c.before->'codes' ? o.scheme AND c.after->'codes'->>o.scheme = o.code`)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE imported_fact')
    await queryRunner.query('ALTER TABLE official_code DROP COLUMN dataset_id')
  }
}
