using Course.Derivations.Chapters.Chapter01GaussianIntegral;
using Course.Derivations.Chapters.Chapter02Traces;
using Course.Derivations.Chapters.Chapter03MaximumLikelihood;
using Course.Derivations.Chapters.Chapter04Imbalance;
using Course.Derivations.Chapters.Chapter05Mixtures;
using Course.Derivations.Chapters.Chapter06SomeLabels;
using Course.Derivations.Chapters.Chapter07LinearMixtures;
using Course.Derivations.Chapters.Chapter08Pca;
using Course.Derivations.Chapters.Chapter09Eigenmaps;
using Course.Derivations.Chapters.Chapter10Variational;
using Course.Derivations.Checking;

namespace Course.Derivations.Chapters;

/// <summary>Every derivation of the course, in the order of the chapters.</summary>
public static class CourseDerivations
{
    /// <summary>All of them; each is made anew, since a derivation is cheap until it is checked.</summary>
    public static IReadOnlyList<Derivation> All =>
    [
        SquareRoot.Derive(),
        ChangeOfVariable.Derive(),
        OneDimension.Derive(),
        WholeIntegral.Derive(),
        SymmetryNeeded.Derive(),
        MassWithinRadius.Derive(),
        TraceOfProduct.Derive(),
        FormAsTrace.Derive(),
        CyclicTrace.Derive(),
        JacobiFormula.Derive(),
        InverseDerivative.Derive(),
        LogDeterminant.Derive(),
        LogLikelihood.Derive(),
        MeanGradient.Derive(),
        CovarianceGradient.Derive(),
        Maximality.Derive(),
        Existence.Derive(),
        Bias.Derive(),
        Calibration.Derive(),
        AccuracyCut.Derive(),
        F1Score.Derive(),
        F1Threshold.Derive(),
        ShiftOfThePrior.Derive(),
        CostThreshold.Derive(),
        SmallSample.Derive(),
        SeparatedClasses.Derive(),
        Responsibility.Derive(),
        LowerBound.Derive(),
        MeanStep.Derive(),
        CovarianceStep.Derive(),
        WeightStep.Derive(),
        MaximiserOfQ.Derive(),
        Ascent.Derive(),
        UnboundedLikelihood.Derive(),
        LabelledPosterior.Derive(),
        LabelledQ.Derive(),
        LabelledWeights.Derive(),
        LabelledMoments.Derive(),
        LabelledLimits.Derive(),
        LinePosterior.Derive(),
        NormalEquations.Derive(),
        NoiseVariance.Derive(),
        LineWeights.Derive(),
        LineAscent.Derive(),
        LineUnbounded.Derive(),
        CentredScatter.Derive(),
        TwoRoutes.Derive(),
        VarianceAndError.Derive(),
        ReconstructionError.Derive(),
        ConstantVector.Derive(),
        QuadraticForm.Derive(),
        PositiveSemidefinite.Derive(),
        ZeroEigenvalue.Derive(),
        SecondEigenvalue.Derive(),
        PathBound.Derive(),
        GeneralisedProblem.Derive(),
        NeighbourMean.Derive(),
        EvidenceDecomposition.Derive(),
        ElboClosedForms.Derive(),
        EntropyDeterminant.Derive(),
        PathwiseGradient.Derive(),
        ScoreFunctionGradient.Derive(),
        GradientVariance.Derive(),
    ];
}
