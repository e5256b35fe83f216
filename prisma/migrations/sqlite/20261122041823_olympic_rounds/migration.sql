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
