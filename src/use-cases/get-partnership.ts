import { NotFound } from '../shared/errors.ts'
import type { PartnershipBetween, PartnershipList } from './ports/partnership-list.ts'

/** A partnership with its ends. Fails with NotFound where there is none, or none that may be shown. */
export async function getPartnership(
  { partnershipList }: { readonly partnershipList: Pick<PartnershipList, 'reader'> }, id: number,
): Promise<PartnershipBetween> {
  const [found] = await partnershipList.reader('show')([id])
  if (found === undefined) throw new NotFound(`There is no partnership ${id}.`)
  return found
}
