import type { RequestHandler } from 'express'
import { Forbidden } from '../../../shared/errors.ts'

/**
 * Lets only forms of our own pages through. Browsers tell where a form was sent from: in `Sec-Fetch-Site`, or, over plain
 * HTTP, in `Origin` alone, of which the scheme may differ behind a proxy. What tells neither is no form of a browser.
 */
export const ownFormsOnly: RequestHandler = (request, _response, next) => {
  const site = request.get('Sec-Fetch-Site')
  const isOurs = site === undefined ? hostOf(request.get('Origin')) === request.host : site === 'same-origin'
  if (!isOurs) throw new Forbidden('This form can only be sent from the page itself.')
  next()
}

function hostOf(origin: string | undefined): string | null {
  return origin !== undefined && URL.canParse(origin) ? new URL(origin).host : null
}
