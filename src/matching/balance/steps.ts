/**
 * The steps that keep a list from being everybody's list, in the order in which they are told. Each can be left out of
 * one question.
 */
export const BALANCE_STEPS = ['exposure', 'smallTowns', 'countries', 'neverLinked'] as const
export type BalanceStep = (typeof BALANCE_STEPS)[number]

/** Quotas are filled in every ten places, so that a shorter list is the beginning of a longer one. */
export const PLACES = 10
