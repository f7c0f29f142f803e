/** Which requirement set a batch is judged by, and why. */
import type { Paper } from '../model.ts'
import type { Profile } from './schema.ts'

/** Loaded sets to choose from: the one asked for, or the built-in ones. */
export interface ProfileChoice {
  asked: Profile | null
  builtIn: Profile[]
}

export function chooseProfile(
  choice: ProfileChoice,
  _papers: Paper[],
): { profile: Profile; chosenBy: string; notices: string[] } {
  return { profile: choice.asked ?? choice.builtIn[0]!, chosenBy: '', notices: [] }
}
