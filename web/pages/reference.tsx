import type { Language } from '../../src/wording/language.ts'
import { Layout } from '../layout.tsx'

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
  /** Of the frame: the API is described in English, as its document is. */
  readonly language: Language
  readonly addressIn: (language: Language | null) => string
  readonly version: string
  readonly groups: readonly ReferenceGroup[]
  readonly objects: readonly ReferenceObject[]
  /** Kinds of problem, by the last part of their address. */
  readonly problems: readonly { readonly code: string; readonly status: number; readonly title: string }[]
}

/** The API, operation by operation, from its OpenAPI document. */
export function ReferencePage({ language, addressIn, version, groups, objects, problems }: ReferenceProps) {
  return (
    <Layout language={language} title="API" addressIn={addressIn} canonical="/docs" datasets={[]}>
      <div class="reference" lang="en">
        <h1>API {version}</h1>
        <p class="lead">
          Reading is open to anyone, writing needs a key. The same as an OpenAPI 3.1 document: <a href="/openapi.json">openapi.json</a>.
        </p>
        <nav aria-label="Operations">
          <ul>
            {groups.flatMap(({ operations }) => operations).map(({ id, method, path, summary }) => (
              <li><a href={`#${id}`}>{summary}</a> <code>{method} {path}</code></li>
            ))}
            <li><a href="#objects">Objects</a>, <a href="#problems">problems</a></li>
          </ul>
        </nav>
        {groups.map(({ name, description, operations }) => (
          <section>
            <h2>{name}</h2>
            <p><Prose text={description} /></p>
            {operations.map((operation) => <Operation {...operation} />)}
          </section>
        ))}
        <section>
          <h2 id="objects">Objects</h2>
          {objects.map(({ name, description, type, fields }) => (
            <section>
              <h3 id={`object-${name}`}>{name}</h3>
              {description !== '' && <p><Prose text={description} /></p>}
              {fields.length === 0 ? <p>{type}</p> : <Fields caption={`Fields of ${name}`} fields={fields} />}
            </section>
          ))}
        </section>
        <section>
          <h2 id="problems">Problems</h2>
          <ul>
            {problems.map(({ code, status, title }) => <li>{status} <a href={`/problems/${code}`}><code>/problems/{code}</code></a>: {title}</li>)}
          </ul>
        </section>
      </div>
    </Layout>
  )
}

function Operation({ id, method, path, summary, description, needsKey, deprecated, parameters, body, answers }: ReferenceOperation) {
  return (
    <section>
      <h3 id={id}>{summary}</h3>
      <p><code>{method} {path}</code>{needsKey && ' · needs a secret key'}{deprecated && ' · deprecated'}</p>
      {description !== '' && <p><Prose text={description} /></p>}
      {parameters.length > 0 && (
        <details>
          <summary>Parameters ({parameters.length})</summary>
          <Fields caption={`Parameters of “${summary}”`} fields={parameters.map(({ place, name, ...rest }) => ({ ...rest, name: place === 'query' ? name : `${name} (${place})` }))} />
        </details>
      )}
      {body !== '' && <p>Body: {body}</p>}
      <details>
        <summary>Answers</summary>
        <ul>
          {answers.map(({ status, description: meaning, content }) => <li>{status}: <Prose text={meaning} />{content !== '' && ` (${content})`}</li>)}
        </ul>
      </details>
    </section>
  )
}

/** Text with what stands between backticks as code. */
function Prose({ text }: { readonly text: string }) {
  return <>{text.split('`').map((part, at) => (at % 2 === 1 ? <code>{part}</code> : part))}</>
}

function Fields({ caption, fields }: { readonly caption: string; readonly fields: readonly ReferenceField[] }) {
  return (
    <div class="table-scroll" tabindex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead><tr><th scope="col">Name</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>
        <tbody>
          {fields.map(({ name, type, required, description }) => (
            <tr>
              <th scope="row"><code>{name}</code>{required && ' needed'}</th>
              <td>{type}</td>
              <td><Prose text={description} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
