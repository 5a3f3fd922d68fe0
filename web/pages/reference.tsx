import type { Language } from '../../src/wording/language.ts'
import { problemKindAddress, referenceAddress } from '../addresses.ts'
import { referenceLabels } from '../labels/reference/index.ts'
import { Layout } from '../layout.tsx'
import { StackedTable } from '../sections/stacked-table.tsx'

export interface ReferenceField {
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly description: string
}

export interface ReferenceOperation {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly description: string
  readonly needsKey: boolean
  readonly deprecated: boolean
  readonly parameters: readonly (ReferenceField & { readonly place: string })[]
  /** What is sent, by media type; empty for nothing. */
  readonly body: string
  readonly answers: readonly { readonly status: string; readonly description: string; readonly content: string }[]
}

export interface ReferenceGroup {
  readonly name: string
  readonly description: string
  readonly operations: readonly ReferenceOperation[]
}

export interface ReferenceObject {
  readonly name: string
  readonly description: string
  readonly type: string
  readonly fields: readonly ReferenceField[]
}

export interface ReferenceProps {
  readonly language: Language
  readonly version: string
  readonly groups: readonly ReferenceGroup[]
  readonly objects: readonly ReferenceObject[]
  /** Kinds of problem, by the last part of their address. */
  readonly problems: readonly { readonly code: string; readonly status: number; readonly title: string }[]
}

/** The API, operation by operation, from its OpenAPI document, whose texts are in English. */
export function ReferencePage({ language, version, groups, objects, problems }: ReferenceProps) {
  const labels = referenceLabels(language)
  return (
    <Layout language={language} title="API" addressIn={referenceAddress} canonical={referenceAddress(language)} datasets={[]}>
      <div class="reference">
        <h1>API {version}</h1>
        <p class="lead">
          {labels.intro} <a href="/openapi.json">openapi.json</a>.{labels.inEnglish !== '' && ` ${labels.inEnglish}`}
        </p>
        <nav aria-label={labels.operations}>
          <ul>
            {groups.flatMap(({ operations }) => operations).map(({ id, method, path, summary }) => (
              <li><a href={`#${id}`} lang="en">{summary}</a> <code>{method} {path}</code></li>
            ))}
            <li><a href="#objects">{labels.objects}</a></li>
            <li><a href="#problems">{labels.problems}</a></li>
          </ul>
        </nav>
        {groups.map(({ name, description, operations }) => (
          <section>
            <h2 lang="en">{name}</h2>
            <p lang="en"><Prose text={description} /></p>
            {operations.map((operation) => <Operation language={language} operation={operation} />)}
          </section>
        ))}
        <section>
          <h2 id="objects">{labels.objects}</h2>
          {objects.map(({ name, description, type, fields }) => (
            <section>
              <h3 id={`object-${name}`}>{name}</h3>
              {description !== '' && <p lang="en"><Prose text={description} /></p>}
              {fields.length === 0 ? <p><code>{type}</code></p> : <Fields language={language} label={name} fields={fields} />}
            </section>
          ))}
        </section>
        <section>
          <h2 id="problems">{labels.problems}</h2>
          <ul>
            {problems.map(({ code, status, title }) => <li>{status} <a href={problemKindAddress(language, code)}><code>/problems/{code}</code></a>: {title}</li>)}
          </ul>
        </section>
      </div>
    </Layout>
  )
}

function Operation({ language, operation }: { readonly language: Language; readonly operation: ReferenceOperation }) {
  const { id, method, path, summary, description, needsKey, deprecated, parameters, body, answers } = operation
  const labels = referenceLabels(language)
  return (
    <section>
      <h3 id={id} lang="en">{summary}</h3>
      <p><code>{method} {path}</code>{needsKey && ` · ${labels.needsKey}`}{deprecated && ` · ${labels.deprecated}`}</p>
      {description !== '' && <p lang="en"><Prose text={description} /></p>}
      {parameters.length > 0 && (
        <details>
          <summary>{labels.parameters} ({parameters.length})</summary>
          <Fields language={language} label={`${labels.parameters}: ${method} ${path}`} fields={parameters.map(({ place, name, ...rest }) => ({ ...rest, name: place === 'query' ? name : `${name} (${place})` }))} />
        </details>
      )}
      {body !== '' && <p>{labels.body}: <code>{body}</code></p>}
      <details>
        <summary>{labels.answers}</summary>
        <ul lang="en">
          {answers.map(({ status, description: meaning, content }) => <li>{status}: <Prose text={meaning} />{content !== '' && <> (<code>{content}</code>)</>}</li>)}
        </ul>
      </details>
    </section>
  )
}

/** Text with what stands between backticks as code. */
function Prose({ text }: { readonly text: string }) {
  return <>{text.split('`').map((part, at) => (at % 2 === 1 ? <code>{part}</code> : part))}</>
}

interface FieldsProps {
  readonly language: Language
  readonly label: string
  readonly fields: readonly ReferenceField[]
}

function Fields({ language, label, fields }: FieldsProps) {
  const labels = referenceLabels(language)
  return (
    <StackedTable
      label={label}
      columns={[{ name: labels.name }, { name: labels.type, onPhone: 'above' }, { name: labels.meaning, onPhone: 'above' }]}
      rows={fields.map(({ name, type, required, description }) => ({
        cells: [
          <><code>{name}</code>{required && <small> {labels.needed}</small>}</>,
          <code>{type}</code>,
          description === '' ? '' : <span lang="en"><Prose text={description} /></span>,
        ],
      }))}
    />
  )
}
