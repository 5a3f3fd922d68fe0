/**
 * Every table has its entity here but those named `search_...`: they belong to the search engine over Postgres
 * (`src/search-engine/postgres`), which reads and writes them in SQL of its own.
 */
import { ApiKeyEntity } from './api-key.ts'
import { CorrectionEntity } from './correction.ts'
import { DatasetEntity } from './dataset.ts'
import { DeskSessionEntity } from './desk-session.ts'
import { EmbedReleaseEntity } from './embed-release.ts'
import { ErasureEntity } from './erasure.ts'
import { ExposureEntity } from './exposure.ts'
import { ImportChangeEntity } from './import-change.ts'
import { ImportRowEntity } from './import-row.ts'
import { ImportRunEntity } from './import-run.ts'
import { ImportedFactEntity } from './imported-fact.ts'
import { InterestEntity } from './interest.ts'
import { KeptAnswerEntity } from './kept-answer.ts'
import { KeptUploadEntity } from './kept-upload.ts'
import { KeptUploadPartEntity } from './kept-upload-part.ts'
import { MunicipalityEntity } from './municipality.ts'
import { MunicipalityNameEntity } from './municipality-name.ts'
import { MunicipalityTraitEntity } from './municipality-trait.ts'
import { OfficialCodeEntity } from './official-code.ts'
import { OutboxEntity } from './outbox.ts'
import { PartnershipEntity } from './partnership.ts'
import { PlaceEntity } from './place.ts'
import { ProfileEntity } from './profile.ts'
import { SourceLoadEntity } from './source-load.ts'
import { SuggestionShownEntity } from './suggestion-shown.ts'
import { WorkingLanguageEntity } from './working-language.ts'

export const ENTITIES = [
  ApiKeyEntity, CorrectionEntity, DatasetEntity, DeskSessionEntity, EmbedReleaseEntity, ErasureEntity, ExposureEntity, ImportChangeEntity, ImportRowEntity,
  ImportRunEntity, ImportedFactEntity, InterestEntity, KeptAnswerEntity, KeptUploadEntity, KeptUploadPartEntity, MunicipalityEntity, MunicipalityNameEntity,
  MunicipalityTraitEntity, OfficialCodeEntity, OutboxEntity, PartnershipEntity, PlaceEntity, ProfileEntity,
  SourceLoadEntity, SuggestionShownEntity, WorkingLanguageEntity,
]
