# The server and the website in one image. deploy/README.md says how to run it and what was tried.
ARG NODE=24-bookworm-slim

FROM node:${NODE} AS build
WORKDIR /app
COPY . .
# Installs what the lockfile names and builds; nothing of it but the outputs goes on.
RUN node scripts/build.mjs cloud-api h5

FROM node:${NODE} AS dependencies
WORKDIR /app
ENV NODE_ENV=production
# Every workspace: npm compares them with the lockfile.
COPY .npmrc package.json package-lock.json ./
COPY cloud-api/package.json cloud-api/
COPY miniprogram/package.json miniprogram/
COPY packages/contracts/package.json packages/contracts/
COPY packages/instruments/package.json packages/instruments/
COPY packages/tooling/package.json packages/tooling/
COPY packages/weapp-runner/package.json packages/weapp-runner/
COPY packages/wechat/package.json packages/wechat/
# Not `npm ci`: it refuses a lockfile without the optional binaries of every platform there is.
RUN npm install --omit=dev --no-save --workspace @anxin/cloud-api

FROM node:${NODE}
WORKDIR /app
ENV NODE_ENV=production \
    ANXIN_PROFILE=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATA_DIR=/data \
    ANXIN_WEBSITE_DIR=/app/miniprogram/dist/h5 \
    ANXIN_LOG=1
# With what npm put below a package, where two need different versions of a third.
COPY --from=dependencies /app .
COPY --from=build /app/packages/contracts/openapi.json packages/contracts/
COPY --from=build /app/packages/contracts/dist packages/contracts/dist
COPY --from=build /app/packages/instruments/dist packages/instruments/dist
COPY --from=build /app/packages/wechat/dist packages/wechat/dist
COPY --from=build /app/cloud-api/dist cloud-api/dist
COPY cloud-api/content cloud-api/content
COPY --from=build /app/miniprogram/dist/h5 miniprogram/dist/h5
COPY deploy/entrypoint.sh /usr/local/bin/anxin-entrypoint
RUN mkdir /data && chown node:node /data
# Nothing else is written: the root file system may be read-only.
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["sh", "/usr/local/bin/anxin-entrypoint"]
CMD ["node", "--enable-source-maps", "cloud-api/dist/main.js"]
