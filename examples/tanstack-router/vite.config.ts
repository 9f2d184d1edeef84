import { defineConfig } from 'vite'

/** Two builds: the script of the page (`vite build`), and the server (`vite build --ssr`). */
export default defineConfig(({ isSsrBuild }) => ({
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    rolldownOptions: {
      input: isSsrBuild ? 'src/server.tsx' : 'src/client.tsx',
      output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
    },
  },
}))
