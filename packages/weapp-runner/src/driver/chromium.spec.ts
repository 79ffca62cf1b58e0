import { describe, expect, it } from '@jest/globals';
import { launchChromium } from './chromium.js';

describe('a machine without Chromium', () => {
  it('is told the line that installs it', async () => {
    await expect(launchChromium(null)).rejects.toThrow(
      'Chromium is missing. Install it with: sudo apt-get install -y chromium fonts-noto-cjk',
    );
  });
});
