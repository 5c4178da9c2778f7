import fc from 'fast-check'

// What passed once passes again: new cases are looked for by `npm run torture`, or here with another seed.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_251_130) })
