import { spawn } from 'node:child_process'

/**
 * Runs a file of fault schedules with Vitest, in a process of its own. Resolves with its exit code.
 *
 * @param {string} file
 * @param {Record<string, string>} env
 * @param {'ignore' | 'inherit'} stderr
 * @returns {Promise<number | null>}
 */
export function runSchedules(file, env, stderr) {
  const child = spawn(
    'npx',
    [
      '--no',
      '--',
      'vitest',
      'run',
      '--config',
      'test/faults/vitest.config.ts',
      '--maxWorkers=1',
      '--reporter=dot',
      file,
    ],
    {
      stdio: ['ignore', 'ignore', stderr],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    },
  )
  return new Promise((resolve) => child.on('close', resolve))
}
