import { describe, expect, it } from '@jest/globals';
import { PNG } from 'pngjs';
import type { WeappApp } from '../dist/index.js';
import { useHarness } from './harness.js';

const { launch } = useHarness();

const openMedia = async (): Promise<WeappApp> => {
  const app = await launch({ path: 'pages/media/media' });
  await app.ready('pages/media/media');
  return app;
};

describe('pictures', () => {
  it('load from the package and the network, and say when they do not', async () => {
    const app = await openMedia();
    await app.waitForText(/local:54/);
    await app.waitForText(/remote:1/);
    await app.waitForText(/missing:error/);
    await app.close();
  });
});

describe('canvas 2d', () => {
  it('is drawn on by the logic thread and becomes a file', async () => {
    const app = await openMedia();
    const path = await app.evaluate(`new Promise((resolve, reject) => {
      wx.createSelectorQuery().select('#canvas').fields({ node: true, size: true }).exec(([found]) => {
        const canvas = found.node;
        const context = canvas.getContext('2d');
        context.fillStyle = '#00ff00';
        context.fillRect(0, 0, found.width, found.height);
        const image = canvas.createImage();
        image.onerror = reject;
        image.onload = () => {
          context.drawImage(image, 0, 0, 10, 10);
          wx.canvasToTempFilePath({ canvas }).then((result) => resolve(result.tempFilePath), reject);
        };
        image.src = 'https://api.fixture.test/picture.png';
      });
    })`);
    const base64 = await app.evaluate(`wx.getFileSystemManager().readFileSync('${String(path)}', 'base64')`);
    const { data, width, height } = PNG.sync.read(Buffer.from(String(base64), 'base64'));
    expect([width, height]).toEqual([100, 50]);
    expect([...data.subarray(0, 3)]).toEqual([255, 0, 0]);
    expect([...data.subarray(-4, -1)]).toEqual([0, 255, 0]);
    await app.close();
  });
});

describe('swiper and rich text', () => {
  it('move when told and show what is allowed', async () => {
    const app = await openMedia();
    await app.tap('下一张');
    expect(await (await app.find({ selector: '#slide' })).innerText()).toBe('1');
    expect(await app.text()).toContain('富文本');
    expect(await app.text()).not.toContain('alert');
    await app.close();
  });
});

describe('sound', () => {
  it('plays from a file, tells its length, and seeks', async () => {
    const app = await openMedia();
    await app.evaluate(`wx.getFileSystemManager().writeFileSync('wxfile://usr/tone.wav', '${silence(2)}', 'base64')`);
    const events = await app.evaluate(`new Promise((resolve) => {
      const events = [];
      const audio = wx.createInnerAudioContext();
      globalThis.audio = audio;
      audio.onPlay(() => events.push('play'));
      audio.onError((error) => resolve(error));
      audio.onTimeUpdate(() => {
        if (audio.currentTime > 0.05) audio.pause();
      });
      audio.onPause(() => {
        events.push('pause', Math.round(audio.duration), audio.paused);
        audio.seek(1.5);
      });
      audio.onSeeked(() => resolve(events.concat(audio.currentTime)));
      audio.src = 'wxfile://usr/tone.wav';
      audio.play();
    })`);
    expect(events).toEqual(['play', 'pause', 2, true, 1.5]);
    await app.evaluate('void globalThis.audio.destroy()');
    await app.close();
  });

  it('in the background needs a title', async () => {
    const app = await openMedia();
    await app.evaluate(`wx.getFileSystemManager().writeFileSync('wxfile://usr/tone.wav', '${silence(1)}', 'base64')`);
    const code = await app.evaluate(`new Promise((resolve) => {
      const audio = wx.getBackgroundAudioManager();
      audio.onError((error) => resolve(error.errCode));
      audio.src = 'wxfile://usr/tone.wav';
    })`);
    expect(code).toBe(10004);
    const ended = await app.evaluate(`new Promise((resolve) => {
      const audio = wx.getBackgroundAudioManager();
      audio.onEnded(() => resolve('ended'));
      audio.title = '放松';
      audio.src = 'wxfile://usr/tone.wav';
    })`);
    expect(ended).toBe('ended');
    await app.close();
  });
});

/** A silent WAV of some seconds, as base64. */
function silence(seconds: number): string {
  const rate = 8000;
  const samples = Buffer.alloc(rate * seconds, 128);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]).toString('base64');
}
