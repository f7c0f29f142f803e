/** Writes dictionaries/profiles/profile.schema.json anew: `npm run schema`. */
import { writeFileSync } from 'node:fs'
import { dictionaryPath } from './src/dictionary.ts'
import { profileJsonSchema } from './src/profile/json-schema.ts'

writeFileSync(dictionaryPath('profiles/profile.schema.json'), profileJsonSchema())
