import type { Level, NameKind, PopulationOf } from '../../domain/municipality.ts'
import type { PartnershipForm, PartnershipStatus } from '../../domain/partnership.ts'
import type { AvailabilityStatus, InterestRole, TraitWish } from '../../domain/profile.ts'
import type { Trait } from '../../domain/trait.ts'
import type { TermName } from '../../matching/findings.ts'

/** Names of everything that has a closed list of values. Lower case, to stand inside a sentence or a list. */
export interface Labels {
  readonly level: Readonly<Record<Level, string>>
  readonly trait: Readonly<Record<Trait, string>>
  readonly form: Readonly<Record<PartnershipForm, string>>
  readonly status: Readonly<Record<PartnershipStatus, string>>
  readonly availability: Readonly<Record<AvailabilityStatus, string>>
  readonly role: Readonly<Record<InterestRole, string>>
  readonly wish: Readonly<Record<TraitWish, string>>
  readonly nameKind: Readonly<Record<NameKind, string>>
  readonly populationOf: Readonly<Record<PopulationOf, string>>
  readonly term: Readonly<Record<TermName, string>>
}
