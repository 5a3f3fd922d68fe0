import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The parts of a search document that are dear to write stand apart from what changes often: a changed population used
 * to have the names of its municipality read and folded again, and its words written into their index anew.
 */
export class PartsOfDocuments1764200000000 implements MigrationInterface {
  name = 'PartsOfDocuments1764200000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    // Written by nobody but the search engine, in the transaction of the document, so no foreign key checks it.
    await queryRunner.query(`
      CREATE TABLE search_words (
        municipality_id integer CONSTRAINT pk_search_words PRIMARY KEY,
        words tsvector NOT NULL
      )`)
    await queryRunner.query(`
      INSERT INTO search_words (municipality_id, words) SELECT municipality_id, words FROM search_document WHERE words IS NOT NULL`)
    // Short pending lists (kB), as before: what is not merged yet is read through by every search.
    await queryRunner.query(`
      CREATE INDEX ix_search_words_words ON search_words USING gin (words) WITH (gin_pending_list_limit = 1024)`)
    await queryRunner.query(`ALTER TABLE search_document DROP COLUMN words`)
    // Names that are here already count as written now: whoever follows reads them once more.
    await queryRunner.query(`
      ALTER TABLE search_document ADD COLUMN names_source text, ADD COLUMN names_standing real,
        ADD COLUMN names_transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id()`)
    // What the names were made of, where nothing has changed since.
    await queryRunner.query(`
      UPDATE search_document AS d SET names_source = md5(ROW(m.name,
        (SELECT string_agg(ROW(n.text, n.kind, n.place_name)::text, '' ORDER BY n.id) FROM municipality_name n WHERE n.municipality_id = m.id),
        (SELECT string_agg(ROW(p.name, p.population)::text, '' ORDER BY p.id) FROM place p WHERE p.municipality_id = m.id))::text)
      FROM municipality m
      WHERE m.id = d.municipality_id AND m.version = d.version AND d.document IS NOT NULL
        AND NOT EXISTS (SELECT FROM outbox o WHERE o.municipality_id = m.id)`)
    // Each row is claimed, held and released: with room beside it no index hears of that.
    await queryRunner.query(`ALTER TABLE outbox SET (fillfactor = 40)`)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE outbox RESET (fillfactor)`)
    await queryRunner.query(`
      ALTER TABLE search_document DROP COLUMN names_source, DROP COLUMN names_standing, DROP COLUMN names_transaction_id,
        ADD COLUMN words tsvector`)
    await queryRunner.query(`
      UPDATE search_document AS d SET words = w.words FROM search_words AS w WHERE w.municipality_id = d.municipality_id`)
    await queryRunner.query(`
      CREATE INDEX ix_search_document_words ON search_document USING gin (words) WITH (gin_pending_list_limit = 1024)`)
    await queryRunner.query(`DROP TABLE search_words`)
  }
}
