-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "username" TEXT,
    "displayUsername" TEXT,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMP(3),
    "refreshTokenExpiresAt" TIMESTAMP(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Grant" (
    "id" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "club" TEXT NOT NULL DEFAULT '',
    "unit" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "club" TEXT NOT NULL DEFAULT '',
    "unit" TEXT NOT NULL DEFAULT '',
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),
    "usedBy" TEXT,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Club" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "members" INTEGER,
    "meetsOn" INTEGER,
    "meetsAt" TEXT,
    "createdAt" BIGINT NOT NULL,

    CONSTRAINT "Club_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitMembers" (
    "unit" TEXT NOT NULL,
    "members" INTEGER NOT NULL,

    CONSTRAINT "UnitMembers_pkey" PRIMARY KEY ("unit")
);

-- CreateTable
CREATE TABLE "LedgerSource" (
    "id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "season" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "plays" INTEGER NOT NULL,

    CONSTRAINT "LedgerSource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "source" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "season" TEXT NOT NULL,
    "club" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "units" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "plays" INTEGER NOT NULL,
    "recordedAt" BIGINT NOT NULL,

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("source","club","person","revision")
);

-- CreateTable
CREATE TABLE "LedgerShare" (
    "source" TEXT NOT NULL,
    "club" TEXT NOT NULL,
    "season" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "points" BIGINT NOT NULL,
    "plays" INTEGER NOT NULL,

    CONSTRAINT "LedgerShare_pkey" PRIMARY KEY ("source","club")
);

-- CreateTable
CREATE TABLE "StandingPerson" (
    "season" TEXT NOT NULL,
    "board" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "club" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "points" BIGINT NOT NULL,
    "plays" INTEGER NOT NULL,

    CONSTRAINT "StandingPerson_pkey" PRIMARY KEY ("season","board","subject","club","person")
);

-- CreateTable
CREATE TABLE "StandingRow" (
    "season" TEXT NOT NULL,
    "board" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "points" BIGINT NOT NULL,
    "best" BIGINT NOT NULL,
    "people" INTEGER NOT NULL,
    "plays" INTEGER NOT NULL,

    CONSTRAINT "StandingRow_pkey" PRIMARY KEY ("season","board","subject")
);

-- CreateTable
CREATE TABLE "StandingSnapshot" (
    "season" TEXT NOT NULL,
    "board" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "rows" TEXT NOT NULL,

    CONSTRAINT "StandingSnapshot_pkey" PRIMARY KEY ("season","board","day")
);

-- CreateTable
CREATE TABLE "DemoItem" (
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,

    CONSTRAINT "DemoItem_pkey" PRIMARY KEY ("kind","id")
);

-- CreateTable
CREATE TABLE "ShowRecord" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "pin" TEXT,
    "screenKey" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "club" TEXT,
    "questions" INTEGER NOT NULL,
    "players" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "startedAt" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),
    "resultsDue" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ShowRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ShowLogBatch" (
    "show" TEXT NOT NULL,
    "firstSeq" INTEGER NOT NULL,
    "lastSeq" INTEGER NOT NULL,
    "entries" TEXT NOT NULL,

    CONSTRAINT "ShowLogBatch_pkey" PRIMARY KEY ("show","firstSeq")
);

-- CreateTable
CREATE TABLE "SelfPaced" (
    "code" TEXT NOT NULL,
    "show" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "paper" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "closesAt" BIGINT NOT NULL,

    CONSTRAINT "SelfPaced_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "SelfPacedAttempt" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "club" TEXT,
    "startedAt" BIGINT NOT NULL,
    "finishedAt" BIGINT,
    "points" INTEGER NOT NULL DEFAULT 0,
    "right" INTEGER NOT NULL DEFAULT 0,
    "time" INTEGER NOT NULL DEFAULT 0,
    "bestStreak" INTEGER NOT NULL DEFAULT 0,
    "settled" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SelfPacedAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SelfPacedEntry" (
    "attempt" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "entry" TEXT NOT NULL,

    CONSTRAINT "SelfPacedEntry_pkey" PRIMARY KEY ("attempt","n")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "User_username_key" ON "User"("username");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "Grant_account_role_club_unit_key" ON "Grant"("account", "role", "club", "unit");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_codeHash_key" ON "Invitation"("codeHash");

-- CreateIndex
CREATE UNIQUE INDEX "Club_code_key" ON "Club"("code");

-- CreateIndex
CREATE INDEX "Club_unit_idx" ON "Club"("unit");

-- CreateIndex
CREATE INDEX "LedgerSource_season_at_idx" ON "LedgerSource"("season", "at");

-- CreateIndex
CREATE INDEX "LedgerEntry_season_club_idx" ON "LedgerEntry"("season", "club");

-- CreateIndex
CREATE INDEX "LedgerShare_club_at_idx" ON "LedgerShare"("club", "at");

-- CreateIndex
CREATE INDEX "StandingPerson_season_board_subject_points_idx" ON "StandingPerson"("season", "board", "subject", "points");

-- CreateIndex
CREATE UNIQUE INDEX "ShowRecord_pin_key" ON "ShowRecord"("pin");

-- CreateIndex
CREATE UNIQUE INDEX "ShowRecord_screenKey_key" ON "ShowRecord"("screenKey");

-- CreateIndex
CREATE INDEX "ShowRecord_account_createdAt_idx" ON "ShowRecord"("account", "createdAt");

-- CreateIndex
CREATE INDEX "ShowRecord_club_createdAt_idx" ON "ShowRecord"("club", "createdAt");

-- CreateIndex
CREATE INDEX "ShowRecord_resultsDue_idx" ON "ShowRecord"("resultsDue");

-- CreateIndex
CREATE UNIQUE INDEX "SelfPaced_show_key" ON "SelfPaced"("show");

-- CreateIndex
CREATE INDEX "SelfPacedAttempt_code_finishedAt_points_idx" ON "SelfPacedAttempt"("code", "finishedAt", "points");

-- CreateIndex
CREATE UNIQUE INDEX "SelfPacedAttempt_code_tokenHash_key" ON "SelfPacedAttempt"("code", "tokenHash");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_account_fkey" FOREIGN KEY ("account") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SelfPacedAttempt" ADD CONSTRAINT "SelfPacedAttempt_code_fkey" FOREIGN KEY ("code") REFERENCES "SelfPaced"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SelfPacedEntry" ADD CONSTRAINT "SelfPacedEntry_attempt_fkey" FOREIGN KEY ("attempt") REFERENCES "SelfPacedAttempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;
