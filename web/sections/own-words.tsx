import type { Profile } from '../../src/domain/profile.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import { labelsOf } from '../../src/wording/labels/labels.ts'
import type { Language } from '../../src/wording/language.ts'
import type { Labels } from '../labels/labels.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { Fact } from './fact.tsx'

interface OwnWordsProps {
  readonly language: Language
  readonly profile: Profile
  readonly topic: (id: string) => string
  /** Names of the regions that its wishes name. */
  readonly regionNames: ReadonlyMap<number, string>
}

/** What a municipality says of itself; nothing where it said nothing. */
export function OwnWords(props: OwnWordsProps) {
  const { language, profile, topic } = props
  const labels = pageLabels(language)
  const words = labelsOf(language)
  const formats = formatsOf(language)
  const { availability: { status, confirmedOn }, description, interests, languages, request } = profile
  const wishes = wishesOf(props)
  const saysNothing = status === 'unknown' && description === '' && request === '' && wishes.length === 0 &&
    interests.length === 0 && languages.length === 0
  if (saysNothing) return null
  return (
    <section class="section" aria-labelledby="own-words">
      <h2 id="own-words">{labels.ownWords}</h2>
      {description !== '' && <p class="prose">{description}</p>}
      <dl class="facts">
        {status !== 'unknown' && (
          <Fact name={labels.availability}>
            {words.availability[status]}
            {confirmedOn !== null && <small> {labels.confirmed(formats.date(confirmedOn))}</small>}
          </Fact>
        )}
        {languages.length > 0 && (
          <Fact name={labels.workingLanguages}>
            {languages.map(({ language: code, level }) => `${formats.language(code)} (${labels.languageLevel(level)})`).join(', ')}
          </Fact>
        )}
        {interests.length > 0 && (
          <Fact name={labels.interests} wide>
            <ul class="tags" role="list">
              {interests.map((interest) => <li>{topic(interest.topic)} ({words.role[interest.role]})</li>)}
            </ul>
          </Fact>
        )}
        {(request !== '' || wishes.length > 0) && (
          <Fact name={labels.request} wide>
            {wishes.length > 0 && <ul>{wishes.map((wish) => <li>{wish}</li>)}</ul>}
            {request !== '' && <p class="prose">{request}</p>}
          </Fact>
        )}
      </dl>
    </section>
  )
}

/** The wishes that are set, each in a line. */
function wishesOf({ language, profile: { wants }, regionNames }: OwnWordsProps): string[] {
  const labels = pageLabels(language)
  const words = labelsOf(language)
  const formats = formatsOf(language)
  const named = (name: string, value: string | null) => (value === null || value === '' ? [] : [`${name}${formats.colon}${value}`])
  const where = [...wants.countries.map(formats.country), ...wants.regions.flatMap((id) => regionNames.get(id) ?? [])]
  return [
    ...named(labels.where, formats.or(where)),
    ...named(labels.population, range(wants.populationMin, wants.populationMax, labels, formats.number)),
    ...named(labels.distance, range(wants.distanceMin, wants.distanceMax, labels, formats.distance)),
    ...named(labels.traits, wants.traits.map(({ trait, wish }) => `${words.trait[trait]} (${words.wish[wish]})`).join(', ')),
    ...named(labels.form, formats.or(wants.forms.map((form) => words.form[form]))),
    ...named(labels.programme, wants.programme),
    ...named(labels.deadline, wants.deadline === null ? null : formats.date(wants.deadline)),
  ]
}

function range(min: number | null, max: number | null, labels: Labels, write: (value: number) => string): string | null {
  if (min === null) return max === null ? null : labels.atMost(write(max))
  return max === null ? labels.atLeast(write(min)) : labels.between(write(min), write(max))
}
