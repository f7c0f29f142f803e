import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { dictionaryPath } from '../../src/dictionary.ts'
import { profileJsonSchema } from '../../src/profile/json-schema.ts'
import { builtInProfiles } from '../../src/profile/load.ts'

const read = (name: string) => readFileSync(dictionaryPath(`profiles/${name}`), 'utf8')

describe('the JSON schema for editors', () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(profileJsonSchema()))

  it('is current (npm run schema writes it)', () => {
    expect(read('profile.schema.json')).toBe(profileJsonSchema())
  })

  it.each(builtInProfiles().map((set) => set.id))('accepts %s, which names it', (id) => {
    const text = read(`${id}.yaml`)
    expect(text.startsWith('# yaml-language-server: $schema=./profile.schema.json\n')).toBe(true)
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true)
  })

  it('knows a typo', () => {
    expect(validate({ schema: 1, id: 'x', extends: 2025, tittle: '' })).toBe(false)
    expect(validate({ schema: 1, id: 'x', title: '没有写全的一套' })).toBe(false)
  })
})
