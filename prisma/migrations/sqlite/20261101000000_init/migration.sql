-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "username" TEXT,
    "displayUsername" TEXT
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "token" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" DATETIME,
    "refreshTokenExpiresAt" DATETIME,
    "scope" TEXT,
    "password" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Grant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "account" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "club" TEXT NOT NULL DEFAULT '',
    "unit" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Grant_account_fkey" FOREIGN KEY ("account") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "codeHash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "club" TEXT NOT NULL DEFAULT '',
    "unit" TEXT NOT NULL DEFAULT '',
    "createdBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "usedBy" TEXT
);

-- CreateTable
CREATE TABLE "Club" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "members" INTEGER,
    "meetsOn" INTEGER,
    "meetsAt" TEXT,
    "createdAt" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "UnitMembers" (
    "unit" TEXT NOT NULL PRIMARY KEY,
    "members" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "LedgerSource" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "revision" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "season" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "plays" INTEGER NOT NULL
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

    PRIMARY KEY ("source", "club", "person", "revision")
);

-- CreateTable
CREATE TABLE "LedgerShare" (
    "source" TEXT NOT NULL,
    "club" TEXT NOT NULL,
    "season" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "points" BIGINT NOT NULL,
    "plays" INTEGER NOT NULL,

    PRIMARY KEY ("source", "club")
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

    PRIMARY KEY ("season", "board", "subject", "club", "person")
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

    PRIMARY KEY ("season", "board", "subject")
);

-- CreateTable
CREATE TABLE "StandingSnapshot" (
    "season" TEXT NOT NULL,
    "board" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "rows" TEXT NOT NULL,

    PRIMARY KEY ("season", "board", "day")
);

-- CreateTable
CREATE TABLE "DemoItem" (
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,

    PRIMARY KEY ("kind", "id")
);

-- CreateTable
CREATE TABLE "ShowRecord" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "pin" TEXT,
    "screenKey" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "club" TEXT,
    "questions" INTEGER NOT NULL,
    "players" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "startedAt" DATETIME,
    "endedAt" DATETIME,
    "resultsDue" BOOLEAN NOT NULL DEFAULT false
);

-- CreateTable
CREATE TABLE "ShowLogBatch" (
    "show" TEXT NOT NULL,
    "firstSeq" INTEGER NOT NULL,
    "lastSeq" INTEGER NOT NULL,
    "entries" TEXT NOT NULL,

    PRIMARY KEY ("show", "firstSeq")
);

-- CreateTable
CREATE TABLE "SelfPaced" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "show" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "paper" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "closesAt" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "SelfPacedAttempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
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
    CONSTRAINT "SelfPacedAttempt_code_fkey" FOREIGN KEY ("code") REFERENCES "SelfPaced" ("code") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SelfPacedEntry" (
    "attempt" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "entry" TEXT NOT NULL,

    PRIMARY KEY ("attempt", "n"),
    CONSTRAINT "SelfPacedEntry_attempt_fkey" FOREIGN KEY ("attempt") REFERENCES "SelfPacedAttempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Season" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "ruleSet" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "openedAt" BIGINT,
    "closedAt" BIGINT,
    "retainUntil" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "SeasonQuestion" (
    "season" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "question" TEXT NOT NULL,

    PRIMARY KEY ("season", "ref")
);

-- CreateTable
CREATE TABLE "Contestant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "season" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nickname" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "division" TEXT NOT NULL,
    "school" TEXT,
    "born" TEXT,
    "grade" INTEGER,
    "kind" TEXT,
    "marks" TEXT NOT NULL,
    "organiser" BOOLEAN NOT NULL DEFAULT false,
    "stretch" REAL NOT NULL DEFAULT 1,
    "consents" TEXT NOT NULL,
    "registeredAt" BIGINT NOT NULL,
    "registeredBy" TEXT,
    "erasedAt" BIGINT
);

-- CreateTable
CREATE TABLE "RoundEntrant" (
    "season" TEXT NOT NULL,
    "round" TEXT NOT NULL,
    "contestant" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "by" TEXT NOT NULL,

    PRIMARY KEY ("season", "round", "contestant")
);

-- CreateTable
CREATE TABLE "PaperAttempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "season" TEXT NOT NULL,
    "round" TEXT NOT NULL,
    "contestant" TEXT NOT NULL,
    "practice" BOOLEAN NOT NULL DEFAULT false,
    "number" INTEGER NOT NULL,
    "window" INTEGER NOT NULL,
    "startedAt" BIGINT NOT NULL,
    "deadline" BIGINT NOT NULL,
    "endedAt" BIGINT,
    "answered" TEXT,
    "signals" TEXT,
    "started" TEXT NOT NULL,
    "ended" TEXT
);

-- CreateTable
CREATE TABLE "PaperEntry" (
    "attempt" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "entries" TEXT NOT NULL,

    PRIMARY KEY ("attempt", "n")
);

-- CreateTable
CREATE TABLE "RoundResultsRecord" (
    "season" TEXT NOT NULL,
    "round" TEXT NOT NULL,
    "state" TEXT,
    "lots" TEXT NOT NULL,
    "history" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,

    PRIMARY KEY ("season", "round")
);

-- CreateTable
CREATE TABLE "JudgeMarks" (
    "season" TEXT NOT NULL,
    "round" TEXT NOT NULL,
    "contestant" TEXT NOT NULL,
    "judge" TEXT NOT NULL,
    "marks" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    PRIMARY KEY ("season", "round", "contestant", "judge")
);

-- CreateTable
CREATE TABLE "BroughtResult" (
    "season" TEXT NOT NULL,
    "round" TEXT NOT NULL,
    "contestant" TEXT NOT NULL,
    "show" TEXT NOT NULL,
    "counted" TEXT NOT NULL,
    "judged" REAL,
    "at" BIGINT NOT NULL,

    PRIMARY KEY ("season", "round", "contestant")
);

-- CreateTable
CREATE TABLE "RoundShow" (
    "show" TEXT NOT NULL PRIMARY KEY,
    "season" TEXT NOT NULL,
    "round" TEXT NOT NULL,
    "at" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "FinalSeat" (
    "show" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "season" TEXT NOT NULL,
    "round" TEXT NOT NULL,
    "contestant" TEXT NOT NULL,

    PRIMARY KEY ("show", "seat")
);

-- CreateTable
CREATE TABLE "CertificateRecord" (
    "register" TEXT NOT NULL PRIMARY KEY,
    "season" TEXT NOT NULL,
    "round" TEXT NOT NULL,
    "contestant" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "prize" INTEGER NOT NULL,
    "window" INTEGER NOT NULL DEFAULT -1,
    "copy" INTEGER NOT NULL DEFAULT 0,
    "data" TEXT NOT NULL,
    "issuedAt" BIGINT NOT NULL,
    "issuedBy" TEXT NOT NULL,
    "revokedAt" BIGINT,
    "revokedBy" TEXT,
    "revokedWhy" TEXT
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

-- CreateIndex
CREATE UNIQUE INDEX "Season_code_key" ON "Season"("code");

-- CreateIndex
CREATE INDEX "Season_phase_retainUntil_idx" ON "Season"("phase", "retainUntil");

-- CreateIndex
CREATE INDEX "Contestant_season_sortKey_idx" ON "Contestant"("season", "sortKey");

-- CreateIndex
CREATE INDEX "Contestant_season_unit_idx" ON "Contestant"("season", "unit");

-- CreateIndex
CREATE UNIQUE INDEX "Contestant_season_code_key" ON "Contestant"("season", "code");

-- CreateIndex
CREATE INDEX "PaperAttempt_season_round_practice_id_endedAt_idx" ON "PaperAttempt"("season", "round", "practice", "id", "endedAt");

-- CreateIndex
CREATE INDEX "PaperAttempt_endedAt_deadline_idx" ON "PaperAttempt"("endedAt", "deadline");

-- CreateIndex
CREATE UNIQUE INDEX "PaperAttempt_season_round_contestant_practice_number_key" ON "PaperAttempt"("season", "round", "contestant", "practice", "number");

-- CreateIndex
CREATE INDEX "BroughtResult_show_idx" ON "BroughtResult"("show");

-- CreateIndex
CREATE INDEX "RoundShow_season_round_idx" ON "RoundShow"("season", "round");

-- CreateIndex
CREATE UNIQUE INDEX "FinalSeat_show_contestant_key" ON "FinalSeat"("show", "contestant");

-- CreateIndex
CREATE INDEX "CertificateRecord_season_idx" ON "CertificateRecord"("season");

-- CreateIndex
CREATE INDEX "CertificateRecord_contestant_idx" ON "CertificateRecord"("contestant");

-- CreateIndex
CREATE UNIQUE INDEX "CertificateRecord_season_round_contestant_kind_prize_window_copy_key" ON "CertificateRecord"("season", "round", "contestant", "kind", "prize", "window", "copy");
