import { defineErrors } from '../../platform/errors/index.js';

defineErrors({
  MEDIA_QUOTA: {
    status: 413,
    text: '您上传的文件已经到 {most} MB 了。没有用到的两天后会自动清掉，请过两天再传，或请县里调大',
  },
  MEDIA_TOO_LARGE: { status: 413, text: '这个文件太大了：图片最多 8 MB，音频 60 MB，视频 300 MB，请压缩后再传' },
  UPLOAD_CHECKSUM: { status: 460, text: '这一段在路上出了错，没有收下，请再传一次' },
  UPLOAD_OFFSET: { status: 409, text: '传到的位置对不上，请从已经收到的地方接着传' },
  UPLOAD_PROTOCOL: { status: 412, text: '这种上传方式我们不认识，请更新后再试' },
});
