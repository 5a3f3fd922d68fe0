import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What the directory is filtered by besides: countries of partners, and the day on which a status ends. */
export class DirectoryFilters1764162000000 implements MigrationInterface {
  readonly name = 'DirectoryFilters1764162000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE search_attribute ADD COLUMN partner_countries text[], ADD COLUMN availability_ends integer`)
    // Both stand in the documents already: nothing need be projected anew.
    await queryRunner.query(`
      UPDATE search_attribute AS a SET partner_countries = said.countries, availability_ends = said.ends
      FROM (
        SELECT municipality_id,
          (SELECT array_agg(DISTINCT partner->>'country') FROM json_array_elements(document->'partners') AS partner) AS countries,
          CASE WHEN document->'availability'->>'status' <> 'unknown'
            THEN (document->'availability'->>'expiresOn')::date - date '1970-01-01' END AS ends
        FROM search_document WHERE document IS NOT NULL
      ) AS said
      WHERE a.municipality_id = said.municipality_id AND (said.countries IS NOT NULL OR said.ends IS NOT NULL)`)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE search_attribute DROP COLUMN partner_countries, DROP COLUMN availability_ends`)
  }
}
