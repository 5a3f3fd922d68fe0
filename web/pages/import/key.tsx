import type { Language } from '../../../src/wording/language.ts'
import { IMPORT_PATH, importAddress } from '../../addresses.ts'
import { importLabels } from '../../labels/import/index.ts'
import { pageLabels } from '../../labels/page-labels.ts'
import { Layout } from '../../layout.tsx'

/** Why a key is asked for again. */
export type KeyProblem = 'wrong' | 'ended'

interface KeyProps {
  readonly language: Language
  readonly problem: KeyProblem | null
  /** The path that it is needed for. */
  readonly to: string
}

/** Asks for a key. */
export function KeyPage({ language, problem, to }: KeyProps) {
  const labels = importLabels(language)
  return (
    <Layout
      language={language} title={problem === null ? labels.title : pageLabels(language).faultTitle(labels.title)}
      addressIn={importAddress} canonical={null} datasets={[]}
    >
      <div class="page-head">
        <h1>{labels.title}</h1>
        <p class="lead">{labels.intro}</p>
      </div>
      <form class="panel narrow fields" method="post" action={`${IMPORT_PATH}/key?lang=${language}`}>
        <h2>{labels.keyHeading}</h2>
        <input type="hidden" name="to" value={to} />
        {/* By which password managers keep the key apart from others. */}
        <input type="text" name="username" autocomplete="username" value="twinmatch" readonly hidden />
        <div>
          <label for="key">{labels.key}</label>
          <p class="hint" id="key-hint">{labels.keyHint}</p>
          {problem !== null && <p class="fault" id="key-fault" role="alert">{problem === 'wrong' ? labels.keyWrong : labels.keyEnded}</p>}
          <input
            id="key" name="key" type="password" required maxlength={512} autocomplete="current-password" spellcheck={false}
            aria-describedby={problem === null ? 'key-hint' : 'key-hint key-fault'} aria-invalid={problem === 'wrong' ? 'true' : undefined}
          />
        </div>
        <div><button class="button">{labels.open}</button></div>
      </form>
    </Layout>
  )
}
