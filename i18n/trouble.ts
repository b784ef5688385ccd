import trouble from '#messages/trouble.json' with { type: 'json' }

/** What is said of a failure in each language: short, for pages that can't wait for all the rest. */
export const TROUBLE = trouble
