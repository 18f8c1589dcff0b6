import type { ICommandHooks } from 'aws-cdk-lib/aws-lambda-nodejs'

// For a processor with relaxed vectors, with plain ones, with none: which one fits is seen when it starts.
const cores = ['tesseract-core-relaxedsimd', 'tesseract-core-simd', 'tesseract-core']

/**
 * What recognises a scan's characters starts a worker thread from a file of its own, and loads WebAssembly and a model
 * from others: it can't be one bundle. The packages are left out of it and laid beside it, as npm installed them, with
 * only the files that Node.js loads: about 13 MB, the same on every processor.
 */
const shipped: Record<string, string[]> = {
  'tesseract.js': ['package.json', 'LICENSE.md', 'src'],
  'tesseract.js-core': ['package.json', 'LICENSE', ...cores.flatMap((core) => [`${core}.js`, `${core}.wasm`])],
  '@tesseract.js-data/vie': ['package.json', '4.0.0_best_int'],
  // What the two ask for in turn.
  'bmp-js': ['package.json', 'index.js', 'lib'],
  'is-url': ['package.json', 'index.js'],
  'regenerator-runtime': ['package.json', 'runtime.js'],
  'wasm-feature-detect': ['package.json', 'dist'],
}

export const recogniser: { packages: string[]; shipped: ICommandHooks } = {
  packages: ['tesseract.js', '@tesseract.js-data/vie'],
  shipped: {
    beforeBundling: () => [],
    beforeInstall: () => [],
    afterBundling: (from, to) =>
      Object.entries(shipped).flatMap(([name, files]) => {
        const sources = files.map((file) => `"${from}/node_modules/${name}/${file}"`)
        const target = `"${to}/node_modules/${name}"`
        return [`mkdir -p ${target}`, `cp -R ${sources.join(' ')} ${target}`]
      }),
  },
}
