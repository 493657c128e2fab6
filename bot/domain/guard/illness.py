"""Words of illness and of care for it, in Dutch, English and French; a bit ill or at the doctor's is none.

Notation of `bot.domain.guard.phrases`: `stem*` any ending, `*end` any beginning, `=WORD` in these very letters.
A word that is the same in two languages stands in the first.
"""

from __future__ import annotations

from typing import Final

DIAGNOSES: Final = {
    "letters": """ptsd, ptss, sspt, tspt, espt, adhd, tdah, ocd, copd, bpco, hiv, vih, sida, aids, soa, soas, tbc, cva,
        avc, ivf, =MS, =TB, =TIA, =ADD, =STD, =STI, =MST, =TOC, =ASS, =TSA, =TOS, =IVG, =BPD, =FGM""",
    "nl": """depress*, *depressie, *depressief, manisch*, schizo*, psychos*, psychotisch*, psychiat*, *psychiatrie,
        psychisch*, *stoornis, *stoornissen, paniekaanval*, angstaanval*, trauma*, *trauma, getraumatiseerd*,
        posttrauma*, post trauma*, *syndroom, burnout*, burn out*, overspannen, zenuwinzinking*, hallucin*,
        waanidee*, waanbeeld*, geestesziek*, mentaal ziek*, mentale problemen, mentale gezondheid, zelfmoord*,
        zelfdoding*, suïcid*, automutil*, zelfverwonding*, *verslaafd, *verslaafde, *verslaafden, *verslaving,
        *verslavingen, alcoholist*, alcoholism*, alcoholprobleem, alcoholproblemen, drugsgebruik*, druggebruik*,
        drugsprobleem, drugsproblemen, eetproblemen, anorex*, boulimi*, autis*, asperger*, dyslex*, dyscalcul*,
        dysfas*, dysprax*, tourette*, verstandelijke beperking, mentale beperking, lichamelijke beperking,
        verstandelijk beperkt*, gehandicapt*, handicap*, *handicap, invalide, invalides, invalidit*,
        arbeidsongeschikt*, *kanker*, leukem*, *tumor*, gezwel, gezwellen, uitzaaiing*, metasta*, lymfoom,
        lymfomen, melanoom, chemo*, bestraling*, *diabet*, insulin*, astma*, epilep*, migraine*, parkinson*,
        alzheimer*, dementie, dement, demente, dementerend*, *hartaanval*, *infarct, *infarcten, hartfalen,
        hartprobleem, hartproblemen, hartpatiënt*, hartklachten, hartkwaal, hartoperatie*, beroerte*,
        hersenbloeding*, hersenschudding*, hersenletsel*, meningitis, trombose*, embol*, nierfalen,
        nierpatiënt*, nierprobleem, nierproblemen, niersteen, nierstenen, *dialyse*, *cirrose, galstenen, hoge
        bloeddruk, lage bloeddruk, hypertens*, hypotens*, cholesterol*, bloedarmoede, anemi*, hemofil*,
        sikkelcel*, thalass*, reuma*, *artritis, *artrose, *hernia, osteopor*, fibromyalg*, multiple scler*,
        crohn*, colitis*, coeliak*, maagzweer*, gastritis*, schildklier*, eczeem*, psoriasis*, allerg*,
        *allergie, mucoviscid*, hepatitis*, tubercul*, malaria*, syfilis, chlamydia, gonorr*, seropositi*,
        schurft*, *ontsteking, *ontstekingen, bronchitis, mazelen, waterpokken, windpokken, kinkhoest, roodvonk,
        tyfus, cholera, polio*, infecti*, *ziekte, *ziekten, *ziektes, ziekte van crohn, ziekte van lyme, ziekte
        van pfeiffer, ziekte van hodgkin, ziekte van huntington, ziekte van bechterew, chronisch ziek*,
        chronische ziekte*, chronische pijn*, ernstig ziek*, ernstige ziekte*, zwaar ziek*, ongeneeslijk*,
        terminaal ziek*, palliatie*, *aandoening, *aandoeningen, diagnos*, gediagnosticeerd*, zwanger*,
        hoogzwanger*, in verwachting, verwacht een baby, verwacht een kindje, verwacht een kind, miskraam,
        miskramen, abortus*, vroeggeboorte*, onvruchtbaar*, besneden, genitale verminking*, vrouwelijke
        besnijdenis, slechthorend*, slechtziend*, doof, dove, doofstom*, blind, blinde, verlamd*, verlamming*,
        geamputeerd*, amputatie*, prothese*, rolstoel*, incontinen*, obesitas, gebroken been, gebroken arm,
        gebroken heup, botbreuk*, fractuur, fracturen, geopereerd*, antidepress*, antipsycho*, antibiotic*,
        methadon*, morfine*""",
    "en": """bipolar*, manic, psychosis, psychoses, psychotic*, panic attack*, anxiety*, disorder, disorders, nervous
        breakdown*, mental breakdown*, burned out, delusion*, mentally ill, mental illness*, mental health*,
        mental problem*, suicid*, self harm*, addict*, alcoholic, alcoholics, drug abuse, drug use, bulimi*,
        dyspraxi*, disabled, disabilit*, cancer*, leukaem*, tumour*, lymphom*, melanom*, radiotherap*, asthma*,
        seizure*, dementia, heart attack*, heart failure*, heart disease*, heart condition*, heart problem*,
        heart surger*, heart operation, stroke, brain haemorr*, brain hemorr*, brain damage*, brain injur*,
        concussion*, thrombos*, kidney fail*, kidney disease*, kidney problem*, kidney stone*, dialysis, liver
        disease*, liver fail*, cirrhos*, gallstone*, high blood pressure, low blood pressure, anaemi*,
        haemophil*, hemophil*, sickle cell*, rheumat*, arthrit*, arthros*, osteoarthr*, slipped disc, multiple
        sclerosis, celiac*, ulcer*, thyroid*, eczema*, cystic fibrosis, syphilis, scabies, pneumoni*, bronchit*,
        measles, chickenpox, chicken pox, whooping cough, mumps, disease, diseases, syndrome*, chronically ill,
        chronic illness*, chronic disease*, chronic pain, chronic condition*, seriously ill, serious illness,
        terminally ill, terminal illness, incurabl*, medical condition*, pregnan*, expecting a baby, expecting a
        child, expecting twins, miscarr*, abortion*, infertil*, stillb*, genital mutilation*, circumcis*, deaf,
        hard of hearing, hearing impair*, visually impair*, paralys*, paralyz*, amput*, prosthe*, wheelchair*,
        obes*, broken leg, broken arm, broken hip, fractur*, had surgery, needs surgery, have surgery,
        antipsych*""",
    "fr": """déprim*, bipolair*, maniaco*, psychotiq*, psychiqu*, stress post*, crise de panique, crises de panique,
        attaque de panique, attaques de panique, crise d'angoisse, crises d'angoisse, trouble anxieux, troubles
        anxieux, trouble bipolaire, trouble mental, troubles mentaux, troubles psych*, trouble psych*, trouble
        de la personnalité, troubles alimentaires, troubles du comportement, trouble du spectre, surmenage,
        malade mental*, maladie mentale, maladies mentales, santé mentale, toxicoman*, alcooliq*, alcoolism*,
        dépendant à l'alcool, dysphas*, incapacité de travail, leucém*, tumeur*, mélanom*, chimio*, asthm*,
        épilep*, migrain*, démence*, crise cardiaque, crises cardiaques, insuffisance cardiaque, insuffisance
        rénale, problème cardiaque, problèmes cardiaques, maladie de crohn, maladie de lyme, maladie
        d'alzheimer, maladie de parkinson, maladie du coeur, maladie du rein, maladie cardiaque, maladie rénale,
        maladie chronique, maladies chroniques, maladie grave, maladie héréditaire, maladie rare, maladie
        incurable, gravement malade, malade chronique, malades chroniques, séropositi*, hémorrag*, commotion
        cérébral*, méningite*, dialys*, calculs rénaux, hypertendu*, anémi*, hémophil*, drépanocyt*, rhumat*,
        hernie*, sclérose*, ulcère*, eczéma*, hépatit*, paludism*, la gale, de gale, rougeole, varicelle,
        coqueluche, diagnosti*, phase terminale, enceinte, enceintes, grossesse*, attend un bébé, attendent un
        bébé, fausse couche, fausses couches, avortement*, avorté*, stérilité, excisé*, excision*, mutilation*,
        sourd, sourde, sourds, sourdes, malentendant*, malvoyant*, aveugle, aveugles, prothès*, fauteuil
        roulant, obès*, jambe cassée, bras cassé, opéré du, opérée du, opéré de, opérée de""",
}

NO_DIAGNOSES: Final = {
    "all": """depressing, ziekte, zeeziekte, wagenziekte, beroepsziekte, l'enceinte, une enceinte, hearing aids,
        visual aids, teaching aids, learning aids, MS Teams, MS Word, blind date, blind dates, blind spot,
        stroke of, seizure of, zelfmoordlijn, ligne suicide, non alcoholic, diagnostische toets, diagnostic
        test, test diagnostique, rolstoeltoegankelijk*, rolstoelvriendelijk*, wheelchair accessible""",
}
"""Where one of the above stands inside one of these, it says nothing of a person's health."""
