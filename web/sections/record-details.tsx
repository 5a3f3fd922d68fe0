import { CODE_SCHEMES, type Municipality } from '../../src/domain/municipality.ts'
import type { TraitSourceCode } from '../../src/domain/trait-source.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import { labelsOf } from '../../src/wording/labels/labels.ts'
import type { Language } from '../../src/wording/language.ts'
import { traitSourceSpeaker } from '../../src/wording/trait-sources/say.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { recordLabels } from '../labels/record/index.ts'
import { Fact } from './fact.tsx'

interface RecordDetailsProps {
  readonly language: Language
  readonly municipality: Municipality
}

/** More names than this are behind a fold. */
const SHOWN = 12

/** What stands behind the facts: each trait with its source, the places, the official codes, the other names. */
export function RecordDetails({ language, municipality }: RecordDetailsProps) {
  const labels = pageLabels(language)
  const { codes, traits, places } = municipality
  const given = CODE_SCHEMES.flatMap((scheme) => (codes[scheme] === undefined ? [] : [[labels.scheme[scheme], codes[scheme]] as const]))
  return (
    <section class="section" aria-labelledby="details">
      <h2 id="details">{recordLabels(language).details}</h2>
      <dl class="more">
        {traits.length > 0 && <Fact name={labels.traitSources}><TraitSources language={language} municipality={municipality} /></Fact>}
        {given.length > 0 && (
          <Fact name={labels.codes}>
            <ul class="codes" role="list">{given.map(([name, code]) => <li>{name} <code>{code}</code></li>)}</ul>
          </Fact>
        )}
        {places.length > 1 && (
          <Fact name={`${labels.places} (${formatsOf(language).number(places.length)})`}><Places language={language} municipality={municipality} /></Fact>
        )}
        <OtherNames language={language} municipality={municipality} />
      </dl>
    </section>
  )
}

function TraitSources({ language, municipality: { traits } }: RecordDetailsProps) {
  const words = labelsOf(language)
  const say = traitSourceSpeaker(language)
  const { colon } = formatsOf(language)
  return (
    <ul role="list">
      {traits.map(({ trait, source }) => (
        <li>{words.trait[trait]}{colon}{source.code === 'in_words' ? <span lang="en">{say(source)}</span> : say<TraitSourceCode>(source)}</li>
      ))}
    </ul>
  )
}

function Places({ language, municipality: { places } }: RecordDetailsProps) {
  const labels = pageLabels(language)
  const named = places.toSorted((a, b) => Number(b.isSeat) - Number(a.isSeat) || a.name.localeCompare(b.name, language))
    .map(({ name, isSeat }) => (isSeat ? `${name} (${labels.seat})` : name))
  return <Folded language={language} items={named} />
}

/** Names in a line, most of them behind a fold where they are many. */
function Folded({ language, items }: { readonly language: Language; readonly items: readonly string[] }) {
  const rest = items.slice(SHOWN)
  return (
    <>
      <p>{items.slice(0, SHOWN).join(', ')}</p>
      {rest.length > 0 && (
        <details><summary>{recordLabels(language).more(formatsOf(language).number(rest.length))}</summary><p>{rest.join(', ')}</p></details>
      )}
    </>
  )
}

/** Names of the municipality itself in other languages and times, each once. */
function OtherNames({ language, municipality: { name, names } }: RecordDetailsProps) {
  const words = labelsOf(language)
  const others = names.filter(({ text, placeName, kind }) => placeName === null && text !== name && kind !== 'own')
  const byKind = (['foreign', 'historic'] as const).map((kind) => [kind, [...new Set(others.filter((each) => each.kind === kind).map(({ text }) => text))]] as const)
  return <>{byKind.filter(([, texts]) => texts.length > 0).map(([kind, texts]) => <Fact name={words.nameKind[kind]}><Folded language={language} items={texts} /></Fact>)}</>
}
