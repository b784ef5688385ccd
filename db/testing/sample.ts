import { write } from '../client.ts'
import { loadSample } from '../sample.ts'
import { readSampleStories } from '../sample-files.ts'

/** A story of each kind: corrected, withdrawn, removed, in work. */
const KEYS = [
  'accident-figures-2024',
  'annual-report-2026',
  'portraits-from-the-landing',
  'small-grants-second-round',
]
export const fewStories = readSampleStories().filter(({ key }) => KEYS.includes(key))

/** The sample's people and a few of its stories: all of them take PGlite ten seconds. */
export const loadFewStories = () => write((tx) => loadSample(tx, fewStories))
