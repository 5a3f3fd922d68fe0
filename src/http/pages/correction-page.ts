import { CORRECTION_SUBJECTS } from '../../domain/correction.ts'
import { NotFound } from '../../shared/errors.ts'
import { getMunicipality } from '../../use-cases/get-municipality.ts'
import type { MunicipalityCard } from '../../use-cases/municipality-card.ts'
import { reportCorrection, type ReportOutcome } from '../../use-cases/report-correction.ts'
import { addressOf } from '../../../web/parameters.ts'
import { CorrectionPage } from '../../../web/pages/correction.tsx'
import type { HttpDependencies } from '../dependencies.ts'
import { id } from '../schemas/parameters.ts'
import type { Page, PageRequest, Redirect } from './page-request.ts'

/** The empty form, or the thanks after a report. Fails with NotFound. */
export async function correctionPage({ language, query }: PageRequest, path: string, dependencies: HttpDependencies): Promise<Page> {
  const card = await readCard(path, dependencies)
  const isSent = query.get('sent')?.[0] === '1'
  return { status: 200, content: CorrectionPage({ language, card, outcome: isSent ? 'kept' : null, subject: '', text: '' }) }
}

async function readCard(path: string, dependencies: HttpDependencies): Promise<MunicipalityCard> {
  const asked = id.safeParse(path)
  if (!asked.success) throw new NotFound('There is no municipality with such a number.')
  return (await getMunicipality(dependencies, asked.data)).card
}

const STATUS: Readonly<Record<Exclude<ReportOutcome, 'kept'> | 'no_subject', number>> =
  { empty: 400, too_long: 400, contact: 400, no_subject: 400, too_many: 429 }

/** Keeps a report and leads on to the thanks, so that sending it twice takes intent; else the form with what is to be mended. */
export async function sendCorrection(
  { language }: PageRequest, path: string, form: URLSearchParams, dependencies: HttpDependencies,
): Promise<Page | Redirect> {
  const card = await readCard(path, dependencies)
  const text = (form.get('text') ?? '').replaceAll('\r\n', '\n')
  const subject = CORRECTION_SUBJECTS.find((known) => known === form.get('subject'))
  const outcome = subject === undefined ? 'no_subject' : await reportCorrection(dependencies, card.id, subject, text)
  if (outcome === 'kept') return { redirect: addressOf(`/municipalities/${card.id}/correction`, { sent: ['1'] }, language) }
  return { status: STATUS[outcome], content: CorrectionPage({ language, card, outcome, subject: subject ?? '', text }) }
}
